package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TypedZonePropertyTest {

    /** What scanners, keyboards and copying make of the lines of a zone. */
    private static final List<UnaryOperator<List<String>>> WAYS = List.of(
            lines -> List.of(String.join("\n", lines)),
            lines -> List.of(String.join("\r\n", lines) + "\r\n"),
            lines -> List.of(String.join("\r", lines) + "\r"),
            lines -> List.of(String.join("\n\n", lines) + "\n\n\n"),
            lines -> List.of(String.join("", lines)),
            lines -> List.of(String.join("", lines) + "\n"),
            lines -> List.of(String.join(" ", lines)),
            lines -> List.of(String.join("\t", lines) + "\t"),
            lines -> List.of(" \t" + String.join("  \n  ", lines) + " \u00A0"),
            lines -> List.of(String.join("\n", lines).replace('<', ' ')),
            lines -> List.of(String.join("\n", lines).replace('<', '\u00A0')),
            lines -> List.of(String.join("", lines).replace('<', ' ')),
            lines -> List.of(String.join("\n", lines).replace('<', '‹')),
            lines -> List.of(String.join("\n", lines).replace("<<", "«")),
            lines -> List.of(
                    lines.stream().map(line -> line.replaceAll("<+$", "")).collect(Collectors.joining("\n"))),
            lines -> List.of(lines.stream()
                    .map(line -> line.replace('<', ' ').stripTrailing())
                    .collect(Collectors.joining("\n"))));

    @Property
    void all_ways_of_typing_give_the_same_reading(
            @ForAll("zones") WrittenZone written, @ForAll("ways") Integer way, @ForAll boolean lowerCase) {
        String typed = WAYS.get(way).apply(written.lines()).get(0);

        assertThat(Zone.read(lowerCase ? typed.toLowerCase(Locale.ROOT) : typed))
                .isEqualTo(written.read());
    }

    @Provide
    Arbitrary<WrittenZone> zones() {
        return WrittenZones.any();
    }

    @Provide
    Arbitrary<Integer> ways() {
        return Arbitraries.integers().between(0, WAYS.size() - 1);
    }

    @Test
    void a_missing_family_name_may_be_typed_as_blanks() {
        WrittenZone single = WrittenZone.CARD.named("<<MAELYS");

        assertThat(Zone.read(single.text().replace('<', ' '))).isEqualTo(single.read());
    }

    @Test
    void too_many_fillers_at_the_end_of_a_line_do_no_harm() {
        assertThat(Zone.read(WrittenZone.PASSPORT.text().replace("MAELYS<", "MAELYS<<<<")))
                .isEqualTo(WrittenZone.PASSPORT.read());
    }

    /** The fields that the lines have in common stand at the same places. */
    @Test
    void a_visa_whose_lines_are_both_short_is_read_the_same_in_either_layout() {
        WrittenZone visa = WrittenZone.CARD.as(Layout.MRV_A).coded("V");
        String shortened = visa.text().replaceAll("(?m)<+$", "");

        assertThat(Zone.read(shortened).names()).isEqualTo(visa.read().names());
        assertThat(Zone.read(shortened).number()).isEqualTo(visa.read().number());
        assertThat(Zone.read(shortened).isVisa()).isTrue();
    }
}
