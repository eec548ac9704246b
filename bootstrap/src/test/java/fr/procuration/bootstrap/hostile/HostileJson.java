package fr.procuration.bootstrap.hostile;

import fr.procuration.port.fixture.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON that is nearly what a call expects. It never holds a truth value: nothing is ever certified, nor anybody satisfied, so
 * that nothing may be stored.
 */
final class HostileJson {

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "0",
            "-0.0",
            "1e400",
            "123456789012345678901234567890",
            "NaN",
            "tru",
            "[]",
            "{}",
            "[[]]",
            "[null,[null,[null]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "'x'",
            "\"\\uD800\"",
            "\"\\u0000\"",
            "\"\\x41\"",
            "/**/1",
            "");
    private static final List<byte[]> NOT_UTF_8 = List.of(
            new byte[] {(byte) 0xC3, 0x28},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {0});
    private static final int DEEP = 4_000;

    private final HostileTexts texts;
    private final HostileValues values;

    HostileJson(HostileTexts texts, HostileValues values) {
        this.texts = texts;
        this.values = values;
    }

    /** What is nearly this document, in bytes. */
    byte[] near(Map<String, Object> document) {
        String json = object(document);
        return switch (texts.below(20)) {
            case 0 -> utf8(json.substring(0, texts.below(json.length())));
            case 1 -> spliced(utf8(json), texts.pick(NOT_UTF_8));
            case 2 -> json.getBytes(StandardCharsets.UTF_16);
            case 3 -> utf8("\uFEFF" + json);
            case 4 -> utf8(json + texts.pick(List.of("x", "{}", ",", "]", "\u0000", json)));
            case 5 ->
                utf8(texts.pick(List.of("[", "{\"nir\":", "[{\"mandataire\":")).repeat(texts.below(DEEP)));
            case 6 -> spliced(utf8(json), utf8(texts.anything()));
            case 7 -> utf8("[" + json + "]");
            default -> utf8(json);
        };
    }

    private String object(Map<?, ?> document) {
        String fields = document.entrySet().stream()
                .filter(field -> !texts.chance(8))
                .map(field -> field(field.getKey().toString(), field.getValue()))
                .collect(Collectors.joining(","));
        String unknown = texts.chance(5) ? ",\"" + escaped(values.near("age")) + "\":1" : "";
        return "{" + fields + unknown + "}";
    }

    private String field(String name, Object value) {
        String once = "\"" + (texts.chance(4) ? escaped(values.near(name)) : name) + "\":" + value(value);
        return texts.chance(4) ? once + "," + once : once;
    }

    private String value(Object value) {
        if (texts.chance(12)) {
            return texts.pick(OTHER_VALUES);
        }
        return switch (value) {
            case Map<?, ?> object -> object(object);
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(",", "[", "]"));
            default -> {
                String text = value.toString();
                yield "\"" + escaped(texts.chance(60) ? text : values.near(text)) + "\"";
            }
        };
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(each -> switch (each) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> each < ' ' ? String.format("\\u%04x", each) : String.valueOf((char) each);
                })
                .collect(Collectors.joining());
    }

    private byte[] spliced(byte[] text, byte[] part) {
        int at = texts.below(text.length + 1);
        byte[] whole = new byte[text.length + part.length];
        System.arraycopy(text, 0, whole, 0, at);
        System.arraycopy(part, 0, whole, at, part.length);
        System.arraycopy(text, at, whole, at + part.length, text.length - at);
        return whole;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
