package fr.procuration.bootstrap.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of OpenTelemetry: takes OTLP in protobuf over HTTP, and keeps it. */
final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<byte[]> received = new ConcurrentLinkedQueue<>();
    private final Queue<ResourceSpans> batches = new ConcurrentLinkedQueue<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    /** On any port if it is 0. */
    static Collector on(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Collector collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    static String endpointAt(int port) {
        return "http://127.0.0.1:" + port + "/v1/traces";
    }

    String endpoint() {
        return endpointAt(server.getAddress().getPort());
    }

    List<Span> spans() {
        return batches.stream()
                .flatMap(batch -> batch.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    List<Resource> resources() {
        return batches.stream().map(ResourceSpans::getResource).distinct().toList();
    }

    /** All bytes that came, as they came. */
    String raw() {
        StringBuilder all = new StringBuilder();
        received.forEach(body -> all.append(new String(body, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(body);
        batches.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
