package fr.procuration.web.problem;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are not the document expected; each that can carries the word SECRET, which no answer may repeat. */
final class MalformedBodies {

    private static final String GOOD = """
            {"mandataire":{"civilite":"MADAME","nom":"SECRET","nomUsage":"SECRET","prenom":"SECRET",\
            "dateNaissance":"1991-04-16"},"certifie":true}""";

    private static final List<String> FIELDS = List.of(
            "\"civilite\":\"MADAME\"",
            "\"nom\":\"SECRET\"",
            "\"nomUsage\":\"SECRET\"",
            "\"prenom\":\"SECRET\"",
            "\"dateNaissance\":\"1991-04-16\"",
            "\"certifie\":true");

    private static final List<String> VALUES = List.of(
            "0",
            "-1.5",
            "1e400",
            "1e999999999",
            "9".repeat(2_000),
            "[]",
            "[\"SECRET\"]",
            "{}",
            "{\"SECRET\":\"SECRET\"}",
            "\"SECRET\u0000\"",
            "\"SECRET\\u0000\"",
            "\"SECRET\\ud800\"",
            "\"SECRET\\x\"",
            "\"SECRET\n\"",
            "\"SECRET",
            "SECRET",
            "'SECRET'",
            "NaN",
            "\"SECRET\" /* SECRET */",
            "\"SECRET\" \"SECRET\"",
            "");

    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "null",
            "true",
            "42",
            "\"SECRET\"",
            "[]",
            "[" + GOOD + "]",
            "SECRET",
            "{SECRET}",
            "{\"SECRET\"}",
            "{\"SECRET\":1}",
            "{\"mandataire\":\"SECRET\"}",
            "{\"mandataire\":[\"SECRET\"]}",
            "{\"mandataire\":12}",
            "{\"mandataire\":true}",
            "{\"mandataire\":\"\"}",
            "{\"MANDATAIRE\":{}}",
            GOOD + GOOD,
            GOOD + "SECRET",
            GOOD + "}",
            GOOD.replace("\"certifie\"", "\"certifie\":false,\"certifie\""),
            GOOD.replace("\"nom\"", "\"nom\":\"SECRET\",\"nom\""),
            GOOD.replace("\"nom\"", "\"SECRET\":1,\"nom\""),
            GOOD.replace("\"nom\"", "\"2550814168025\":\"SECRET\",\"nom\""),
            GOOD.replace("\"nom\"", "\"Nom\""),
            GOOD.replace("\"certifie\"", "\"__proto__\":{},\"certifie\""),
            GOOD.replace("\"certifie\"", "\"@class\":\"java.net.URL\",\"certifie\""),
            GOOD.replace(",", ",,"),
            GOOD.replace(":", "="),
            GOOD.replace("\"", "'"),
            GOOD.replace("true", "True"),
            GOOD.replace("16\"}", "16\",}"),
            "//SECRET\n" + GOOD,
            "<mandataire><nom>SECRET</nom></mandataire>",
            "mandataire.nom=SECRET&certifie=true",
            "--- SECRET",
            "[".repeat(8_000),
            "[".repeat(4_000) + "]".repeat(4_000),
            "{\"mandataire\":".repeat(1_000),
            "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
            "\u0000".repeat(100),
            "{\"mandataire\":{\"nom\":\"" + "SECRET".repeat(2_700) + "\"}",
            "{\"mandataire\":{\"" + "SECRET".repeat(2_500) + "\":1}}",
            " ".repeat(16_000));

    private MalformedBodies() {}

    static Stream<byte[]> all() {
        return Stream.of(wrongValues(), WHOLE.stream().map(MalformedBodies::utf8), truncated(), encodings())
                .flatMap(bodies -> bodies);
    }

    private static Stream<byte[]> wrongValues() {
        return FIELDS.stream()
                .flatMap(field -> VALUES.stream()
                        .map(value -> GOOD.replace(field, field.substring(0, field.indexOf(':') + 1) + value))
                        .map(MalformedBodies::utf8));
    }

    private static Stream<byte[]> truncated() {
        return Stream.iterate(1, length -> length < GOOD.length(), length -> length + 9)
                .map(length -> utf8(GOOD.substring(0, length)));
    }

    private static Stream<byte[]> encodings() {
        Charset utf32 = Charset.forName("UTF-32");
        String latin = "{\"mandataire\":{\"nom\":\"SECRET%s\"}}";
        return Stream.of(
                GOOD.getBytes(StandardCharsets.UTF_16),
                GOOD.getBytes(StandardCharsets.UTF_16LE),
                GOOD.getBytes(utf32),
                latin.formatted("\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00c0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00f8\u0088\u0080\u0080\u0080").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00f4\u0090\u0080\u0080").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00c0\u00b2").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00e0\u0080\u00b2").getBytes(StandardCharsets.ISO_8859_1),
                latin.formatted("\u00e2\u0082").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
