package fr.procuration.bootstrap.tracing;

import io.opentelemetry.api.common.AttributeKey;

/** All that a span can say, in the names of OpenTelemetry; there is no key for a value that somebody has sent. */
final class SpanAttributes {

    static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");
    static final AttributeKey<String> INSTANCE = AttributeKey.stringKey("service.instance.id");

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> REQUEST = AttributeKey.stringKey("procuration.requete");

    static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    static final AttributeKey<String> TABLE = AttributeKey.stringKey("db.collection.name");
    static final AttributeKey<String> SQL_STATE = AttributeKey.stringKey("db.response.status_code");

    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private SpanAttributes() {}
}
