package fr.procuration.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One line of JSON for each event: when (UTC), level, logger, thread, message, key-values, what is known of the request, and
 * the exception. Letters stay as they are, so that whoever looks for a word finds it.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    /** For Logback's configuration. */
    public JsonLines() {}

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256).append('{');
        member(line, "timestamp", event.getInstant().toString());
        member(line, "level", event.getLevel().toString());
        member(line, "logger", event.getLoggerName());
        member(line, "thread", event.getThreadName());
        member(line, "message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach((name, value) -> member(line, name, value));
        List<KeyValuePair> values = event.getKeyValuePairs();
        if (values != null && !values.isEmpty()) {
            members(line.append(",\"data\":{"), values);
            line.append('}');
        }
        if (event.getThrowableProxy() != null) {
            member(line, "exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void members(StringBuilder line, List<KeyValuePair> values) {
        for (KeyValuePair pair : values) {
            member(line, pair.key, String.valueOf(pair.value));
        }
    }

    private static void member(StringBuilder line, String name, @Nullable String value) {
        if (line.charAt(line.length() - 1) != '{') {
            line.append(',');
        }
        quoted(line, name);
        line.append(':');
        quoted(line, String.valueOf(value));
    }

    private static void quoted(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        line.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
