package fr.procuration.web.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From where somebody calls: the peer of the connection. Where the operator says that a proxy stands before the service, the
 * last address in its header, which is the one that the proxy saw itself; what callers write in such headers is not
 * believed. Micronaut's own resolver believes anybody.
 */
@Singleton
@Primary
final class CallerAddress implements HttpClientAddressResolver {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final Optional<String> header;

    CallerAddress(@Value("${micronaut.server.client-address-header:}") String header) {
        this.header = Optional.of(header).filter(name -> !name.isBlank());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return header.map(headers::getAll)
                .filter(values -> !values.isEmpty())
                .map(List::getLast)
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElseGet(() -> request.getRemoteAddress().getAddress().getHostAddress());
    }
}
