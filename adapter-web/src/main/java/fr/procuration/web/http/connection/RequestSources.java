package fr.procuration.web.http.connection;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Reads where a request was made: Fetch Metadata first, then {@code Origin}, then {@code Referer}; all that is stated counts. */
@Singleton
public final class RequestSources {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String SAME_ORIGIN = "same-origin";
    private static final String NONE = "none";

    private final String configured;

    RequestSources(@Value("${procuration.address:}") String address) {
        this.configured = address.isEmpty() ? "" : originOf(address);
    }

    /** Reads it. */
    public RequestSource of(HttpRequest<?> request) {
        List<String> sites = request.getHeaders().getAll(SITE);
        List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        // A referrer tells less than the other two, and is left out by many.
        if (sites.isEmpty() && origins.isEmpty()) {
            origins = request.getHeaders().getAll(HttpHeaders.REFERER);
        }
        String own = configured.isEmpty() ? addressed(request) : configured;
        boolean sitesFit = sites.stream().allMatch(site -> site.equals(SAME_ORIGIN) || site.equals(NONE));
        if (!sitesFit
                || !origins.stream()
                        .map(RequestSources::originOf)
                        .allMatch(each -> !each.isEmpty() && each.equals(own))) {
            return RequestSource.OTHER_ORIGIN;
        }
        if (sites.contains(SAME_ORIGIN) || !origins.isEmpty()) {
            return RequestSource.OWN_PAGE;
        }
        return sites.isEmpty() ? RequestSource.UNSTATED : RequestSource.USER;
    }

    /** The origin that a request names, where no address is configured: on the developer's machine. */
    private static String addressed(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return originOf((request.isSecure() ? "https://" : "http://") + host);
    }

    /** As browsers write it (RFC 6454, 6.2); empty for what has none, "null" included. */
    private static String originOf(String address) {
        try {
            URI uri = URI.create(address.toLowerCase(Locale.ROOT));
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                return "";
            }
            String usualPort = uri.getScheme().equals("https") ? ":443" : ":80";
            String authority = uri.getRawAuthority();
            return uri.getScheme() + "://"
                    + (authority.endsWith(usualPort)
                            ? authority.substring(0, authority.length() - usualPort.length())
                            : authority);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
