package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is typed is read or refused: at once, in one way only, and without being repeated. */
class HostileZonePropertyTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String STRANGE =
            "\u0000\u0085\u00A0\u00AD\u0130\u0131\u017F\u0660\u200B\u2028\u212A\uD800\uDC00"
                    + "\uFEFF\uFF11\uFF1C«‹>É \t\r\n";
    private static final String USUAL = "ABDFIMPRV0123456789<<<<";

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_zone_is_read_or_refused(@ForAll("texts") String text) {
        Optional<Zone> read = assertTimeout(AT_ONCE, () -> read(text));

        assertThat(read.isPresent()).isEqualTo(ZoneDefect.of(text).isEmpty());
        read.ifPresent(HostileZonePropertyTest::answersAll);
    }

    private static void answersAll(Zone zone) {
        assertThat(zone.text()).matches("[A-Z][A-Z0-9<]{71,89}");
        assertThat(Zone.read(zone.text())).isEqualTo(zone);
        assertThat(zone.wrongFields()).isUnmodifiable();
        assertThat(zone.names().given()).allSatisfy(name -> assertThat(name).matches("[A-Z0-9]+([ -][A-Z0-9]+)*"));
        assertThat(zone.names().family()).matches("([A-Z0-9]+( [A-Z0-9]+)*)?");
        assertThat(zone.number()).matches("[A-Z0-9]*");
        assertThat(zone.issuer()).matches("[A-Z0-9]*");
        assertThat(zone.birth()).isNotNull();
        assertThat(zone.sex()).isNotNull();
        assertThat(zone.expiry(LocalDate.EPOCH)).isNotNull();
        assertThat(zone).hasToString("Zone[masked]");
    }

    private static Optional<Zone> read(String text) {
        try {
            return Optional.of(Zone.read(text));
        } catch (InvalidZoneException refused) {
            assertThat(refused.getMessage()).matches("zone: [A-Z]+");
            return Optional.empty();
        }
    }

    /** Anything; signs of zones in lines of the right length; what is right but for a few characters; far too long. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marred = Combinators.combine(
                        WrittenZones.any(),
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.strings().withChars(USUAL + STRANGE).ofMaxLength(2))
                .as((zone, place, length, middle) ->
                        zone.text().substring(0, place) + middle + zone.text().substring(place + length));
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(100),
                Arbitraries.of(72, 88, 90)
                        .flatMap(
                                length -> Arbitraries.strings().withChars(USUAL).ofLength(length)),
                marred,
                Arbitraries.strings()
                        .withChars(USUAL + STRANGE)
                        .ofMinLength(1)
                        .ofMaxLength(3)
                        .map(part -> part.repeat(4_000)));
    }
}
