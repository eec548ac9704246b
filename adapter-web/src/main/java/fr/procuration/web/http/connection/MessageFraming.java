package fr.procuration.web.http.connection;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes requests, and refuses those whose end or addressee two readers could see differently (RFC 9112, 3.2 and 6). After a
 * refused request the decoder discards every byte: none of them is read as a next request.
 */
final class MessageFraming extends HttpRequestDecoder {

    /** RFC 9110, 7.2, and RFC 3986, 3.2.2: a host that is not empty, and perhaps a port. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%\\p{XDigit}{2}){1,255}(?::\\d{0,5})?|\\[[\\p{XDigit}:.]{2,45}](?::\\d{0,5})?");

    private @Nullable String checkedHost;

    MessageFraming(HttpDecoderConfig config) {
        super(config);
    }

    /** Netty asks this once the headers are read, before it looks for a body; what is thrown here makes the message invalid. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage request) {
        HttpHeaders headers = request.headers();
        checkVersion(request.protocolVersion());
        checkHost(headers.getAll(HttpHeaderNames.HOST), request.protocolVersion());
        checkLength(headers, request.protocolVersion());
        return super.isContentAlwaysEmpty(request);
    }

    private static void checkVersion(HttpVersion version) {
        require(version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0), "version");
    }

    /** Who keeps a connection names the same host each time. */
    private void checkHost(List<String> hosts, HttpVersion version) {
        if (hosts.size() == 1 && hosts.getFirst().equals(checkedHost)) {
            return;
        }
        boolean optional = version.equals(HttpVersion.HTTP_1_0);
        require(hosts.size() == 1 || (hosts.isEmpty() && optional), "Host, once");
        require(hosts.stream().allMatch(host -> HOST.matcher(host.strip()).matches()), "Host");
        checkedHost = hosts.isEmpty() ? null : hosts.getFirst();
    }

    private static void checkLength(HttpHeaders headers, HttpVersion version) {
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!codings.isEmpty()) {
            require(!headers.contains(HttpHeaderNames.CONTENT_LENGTH), "one of Content-Length and Transfer-Encoding");
            require(version.equals(HttpVersion.HTTP_1_1), "Transfer-Encoding in HTTP/1.1");
            require(
                    codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst()),
                    "Transfer-Encoding");
        }
    }

    private static void require(boolean valid, String what) {
        if (!valid) {
            throw new IllegalArgumentException("invalid message: " + what);
        }
    }
}
