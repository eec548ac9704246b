package fr.procuration.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet of all pages: its weight, and whether its colours can be told apart, by day and in the dark. */
class StyleTest {

    private static final int MOST_BYTES = 15_000;
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    private final String sheet = sheet();

    @Test
    void weighs_less_than_15_kb() {
        assertThat(sheet.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, ground",
        "ink, info",
        "ink, good-pale",
        "ink, bad-pale",
        "ink, note-pale",
        "soft, paper",
        "soft, ground",
        "strong, paper",
        "strong, ground",
        "strong, info",
        "brand, paper",
        "brand, ground",
        "brand, info",
        "on-brand, brand",
        "on-brand, strong",
        "on-brand, bad",
        "on-brand, bad-strong",
        "on-band, band",
        "good, good-pale",
        "bad, paper",
        "bad, bad-pale",
        "bad-strong, bad-pale",
        "note, note-pale",
        "on-off, off"
    })
    void text_can_be_read(String text, String ground) {
        for (Map<String, String> colours : Map.of("day", day(), "dark", dark()).values()) {
            assertThat(contrast(colours, text, ground)).as(colours.toString()).isGreaterThanOrEqualTo(TEXT);
        }
    }

    /** Of fields, buttons, boxes and the ring of the focus. */
    @ParameterizedTest
    @CsvSource({
        "field, paper",
        "field, off",
        "brand, paper",
        "brand, ground",
        "brand, info",
        "bad, paper",
        "bad, bad-pale",
        "good, good-pale",
        "note, note-pale",
        "on-band, band"
    })
    void edges_can_be_seen(String edge, String ground) {
        for (Map<String, String> colours : Map.of("day", day(), "dark", dark()).values()) {
            assertThat(contrast(colours, edge, ground)).as(colours.toString()).isGreaterThanOrEqualTo(EDGE);
        }
    }

    @Test
    void the_decision_names_each_value() throws IOException {
        String decision = Files.readString(Path.of("..", "docs", "adr", "0039-the-look-of-the-assurance-maladie.md"));
        assertThat(day().size()).isGreaterThan(15);
        assertThat(day().values()).allSatisfy(value -> assertThat(decision).contains(value));
        assertThat(dark().values()).allSatisfy(value -> assertThat(decision).contains(value));
    }

    private Map<String, String> day() {
        return tokens(sheet.substring(0, sheet.indexOf(DARK)));
    }

    private Map<String, String> dark() {
        Map<String, String> colours = new HashMap<>(day());
        int from = sheet.indexOf(DARK);
        colours.putAll(tokens(sheet.substring(from, sheet.indexOf("\n}\n", from))));
        return colours;
    }

    private static Map<String, String> tokens(String block) {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(block);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(Objects.requireNonNull(colours.get(one), one));
        double second = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, weights.length)
                .mapToDouble(part -> weights[part]
                        * linear(Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0))
                .sum();
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String sheet() {
        try (InputStream file = Objects.requireNonNull(StyleTest.class.getResourceAsStream("/static/style.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
