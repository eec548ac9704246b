package fr.procuration.bootstrap.hostile;

import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a caller can be slow: what it sends first, and what it drips afterwards. */
enum SlowKind {
    HEADERS_AND_NO_BODY(Text.FORM, ""),
    DRIPPING_HEADERS("GET /fin HTTP/1.1\r\nHost: a\r\nX-Long: ", "a"),
    DRIPPING_BODY(Text.FORM, "a"),
    SILENT("", ""),
    ANSWERS_NOT_READ("GET /openapi/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(30), ""),
    FEED_NOT_READ(
            ("GET /medialog/flux?timeout=5000 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.ofMedialog()
                            + "\r\n\r\n")
                    .repeat(3),
            ""),
    ENDLESS_CHUNKS(Text.API + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
    SESSION_AND_NO_BODY(Text.API + "Content-Length: 9000\r\n\r\n{", "");

    private final byte[] start;
    private final byte[] drop;

    SlowKind(String start, String drop) {
        this.start = start.getBytes(StandardCharsets.US_ASCII);
        this.drop = drop.getBytes(StandardCharsets.US_ASCII);
    }

    void start(RawConnection connection) throws IOException {
        connection.write(start);
    }

    void drip(RawConnection connection) {
        Crowd.sent(connection, drop, drop.length == 0 ? 0 : 1);
    }

    private static final class Text {

        private static final String FORM = "POST /demarches/procuration/mandataire HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n";
        private static final String API =
                "POST /api/procurations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + Tokens.ofAssure(7) + "\r\n";
    }
}
