package fr.procuration.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However long a line is and whatever it is written in, programs read the same line again. */
class FoldedLinesTest {

    private static final int MOST_OCTETS = 75;

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.integers().between(' ', '~'),
                Arbitraries.of((int) 'é', (int) '–', 0x4E2D, 0x1F600, 0x10FFFF),
                Arbitraries.integers().between(0xA0, 0x2027));
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(300)
                .map(line -> line.stream().map(Character::toString).collect(Collectors.joining()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void no_line_has_more_than_75_octets(@ForAll("lines") List<String> lines) {
        assertThat(folded(lines).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_OCTETS));
    }

    @Property
    void each_line_is_a_text_of_its_own(@ForAll("lines") List<String> lines) {
        assertThat(folded(lines).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line))
                                .isTrue());
    }

    @Property
    void unfolded_it_is_what_it_was(@ForAll("lines") List<String> lines) {
        assertThat(folded(lines).replace("\r\n ", "").replace("\r\n", "\n"))
                .isEqualTo(String.join("\n", lines).replace("\n ", "") + "\n");
    }

    @Example
    void a_line_of_75_octets_is_left_alone() {
        String line = "é".repeat(37) + "a";

        assertThat(FoldedLines.of(line)).isEqualTo(line + "\r\n");
        assertThat(FoldedLines.of(line + "a")).isEqualTo(line + "\r\n a\r\n");
    }

    private static String folded(List<String> lines) {
        return FoldedLines.of(String.join("\r\n", lines) + "\r\n");
    }
}
