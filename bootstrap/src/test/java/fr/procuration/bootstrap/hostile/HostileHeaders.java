package fr.procuration.bootstrap.hostile;

import fr.procuration.port.fixture.HostileTexts;
import java.util.List;
import java.util.Map;

/** Headers that are nearly right, and headers that nobody asked for. */
final class HostileHeaders {

    private static final List<Map.Entry<String, String>> OF_REQUESTS = List.of(
            Map.entry("Accept", "text/html, application/json;q=0.9"),
            Map.entry("Accept-Charset", "utf-8"),
            Map.entry("Accept-Encoding", "gzip, deflate"),
            Map.entry("Accept-Language", "fr-FR, fr;q=0.9"),
            Map.entry("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."),
            Map.entry("Cache-Control", "no-cache"),
            Map.entry("Content-Encoding", "identity"),
            Map.entry("Cookie", "JWT=eyJhbGciOiJub25lIn0.e30.; jeton=a.b; demande=c"),
            Map.entry("Forwarded", "for=192.0.2.1;proto=https;host=localhost"),
            Map.entry("Host", "localhost"),
            Map.entry("Idempotency-Key", "2d0f0a52-1f5e-4b5c-9d2e-6f6a3c1b9e10"),
            Map.entry("If-Modified-Since", "Thu, 26 Nov 2026 00:00:00 GMT"),
            Map.entry("If-None-Match", "\"a\""),
            Map.entry("Origin", "http://localhost"),
            Map.entry("Range", "bytes=0-1"),
            Map.entry("Referer", "http://localhost/medialog"),
            Map.entry("Sec-CH-UA-Mobile", "?1"),
            Map.entry("Upgrade", "h2c"),
            Map.entry("User-Agent", "Mozilla/5.0 (Mobi)"),
            Map.entry("X-Canal", "WEB"),
            Map.entry("X-CSRF-TOKEN", "a.b"),
            Map.entry("X-Forwarded-For", "192.0.2.1"),
            Map.entry("X-HTTP-Method-Override", "DELETE"));
    private static final int MANY = 150;

    private final HostileTexts texts;
    private final HostileValues values;

    HostileHeaders(HostileTexts texts, HostileValues values) {
        this.texts = texts;
        this.values = values;
    }

    /** A few lines; none breaks the frame of the request. */
    String some() {
        StringBuilder lines = new StringBuilder();
        for (int left = texts.below(4); left > 0; left--) {
            Map.Entry<String, String> header = texts.pick(OF_REQUESTS);
            lines.append(header.getKey())
                    .append(": ")
                    .append(oneLine(values.near(header.getValue())))
                    .append("\r\n");
        }
        if (texts.chance(1)) {
            lines.append("X-Many: a\r\n".repeat(texts.below(MANY)));
        }
        return lines.toString();
    }

    /** A content type that is nearly right. */
    String type(String right) {
        return texts.chance(85) ? right : oneLine(values.near(right));
    }

    static String oneLine(String text) {
        return text.replaceAll("[\r\n]", " ");
    }
}
