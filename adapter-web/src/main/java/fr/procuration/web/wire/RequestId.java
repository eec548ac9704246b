package fr.procuration.web.wire;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one request, under which an operator finds what was logged of it. A caller can bring a UUID; anything else is
 * passed over, since it could be about somebody. It opens nothing, and need not be hard to guess.
 */
public final class RequestId {

    /** The header that brings it, and in which every answer has it. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in the log and in problems. */
    public static final String KEY = "requete";

    private static final Pattern UUIDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private RequestId() {}

    /** The name of a request, always the same. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(KEY, String.class).orElseGet(() -> {
            String given = request.getHeaders().get(HEADER);
            String id = given != null && UUIDS.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
            request.setAttribute(KEY, id);
            return id;
        });
    }
}
