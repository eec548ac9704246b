package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.Sex;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ZonePropertyTest {

    @Property
    void what_was_written_is_read(@ForAll("zones") WrittenZone written) {
        Zone zone = written.read();

        assertThat(zone.wrongFields()).isEmpty();
        assertThat(zone.layout()).isEqualTo(written.layout());
        assertThat(zone.documentCode()).isEqualTo(written.code());
        assertThat(zone.issuer()).isEqualTo(written.issuer());
        assertThat(zone.number()).isEqualTo(written.number());
        assertThat(zone.sex().map(Sex::name)).contains(written.sex().replace('<', 'X'));
        assertThat(zone.birth().map(ZonePropertyTest::written)).contains(written.birth());
        assertThat(zone.expiry().isPresent()).isEqualTo(written.layout() != Layout.FRENCH_CARD);
    }

    @Property
    void names_are_read_word_by_word(@ForAll("zones") WrittenZone written) {
        ZoneNames names = written.read().names();

        String[] parts = (written.names() + "<<" + written.givenNames()).split("<<", 2);
        assertThat(names.family()).isEqualTo(parts[0].replace('<', ' '));
        String given = String.join(" ", names.given());
        assertThat(given)
                .isEqualTo(Stream.of(parts[1].split("<"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    @Property
    void names_are_perhaps_cut_if_no_filler_is_left(@ForAll("zones") WrittenZone written) {
        ZoneNames names = written.read().names();

        boolean full = written.names().length() == room(written.layout());
        boolean old = written.layout() == Layout.FRENCH_CARD;
        assertThat(names.isFamilyCut()).isEqualTo(full);
        assertThat(names.areGivenCut()).isEqualTo(old ? written.givenNames().length() == 14 : full);
    }

    private static int room(Layout layout) {
        return switch (layout) {
            case TD1 -> 30;
            case TD2, MRV_B -> 31;
            case TD3, MRV_A -> 39;
            case FRENCH_CARD -> 25;
        };
    }

    /** Of a long number, whose digit may be computed in two ways, the composite tells at least. */
    @Property
    void one_wrong_character_of_the_number_is_told(
            @ForAll("zones") WrittenZone written, @ForAll("digits") char digit, @ForAll @IntRange(max = 9) int place) {
        Set<ZoneField> wrong =
                wrongWith(digit, Places.of(written.layout()).number().from() + place, written);

        boolean longer =
                written.layout() != Layout.FRENCH_CARD && written.number().length() > 9;
        assertThat(wrong).contains(longer ? ZoneField.COMPOSITE : ZoneField.NUMBER);
    }

    @Property
    void one_wrong_character_of_the_birth_is_told(
            @ForAll("zones") WrittenZone written, @ForAll("digits") char digit, @ForAll @IntRange(max = 6) int place) {
        assertThat(wrongWith(digit, Places.of(written.layout()).birth().from() + place, written))
                .contains(ZoneField.BIRTH);
    }

    @Property
    void one_wrong_character_of_the_expiry_is_told(
            @ForAll("zones") WrittenZone written, @ForAll("digits") char digit, @ForAll @IntRange(max = 6) int place) {
        Optional.ofNullable(Places.of(written.layout()).expiry())
                .ifPresent(expiry -> assertThat(wrongWith(digit, expiry.from() + place, written))
                        .contains(ZoneField.EXPIRY));
    }

    /** Unless the digits cannot see it, or a filler behind the number says that it goes on elsewhere. */
    private static Set<ZoneField> wrongWith(char digit, int place, WrittenZone written) {
        String right = written.read().text();
        char before = right.charAt(place);
        Assume.that(before != '<' && WrittenZone.digit("" + before) != WrittenZone.digit("" + digit));
        return new Zone(written.layout(), right.substring(0, place) + digit + right.substring(place + 1)).wrongFields();
    }

    @Property
    void one_wrong_character_leaves_the_other_fields_as_they_are(
            @ForAll("zones") WrittenZone written, @ForAll @IntRange(max = 9) int sign) {
        Zone right = written.read();
        int place = Places.of(written.layout()).birth().from();
        String text = right.text().substring(0, place) + sign + right.text().substring(place + 1);
        Assume.that(!text.equals(right.text()));

        Zone wrong = new Zone(written.layout(), text);

        assertThat(wrong.number()).isEqualTo(right.number());
        assertThat(wrong.names()).isEqualTo(right.names());
        assertThat(wrong.sex()).isEqualTo(right.sex());
        assertThat(wrong.expiry()).isEqualTo(right.expiry());
        assertThat(Set.of(ZoneField.BIRTH, ZoneField.COMPOSITE)).containsAll(wrong.wrongFields());
    }

    private static String written(ZoneDate date) {
        return Stream.of(date.yearOfCentury(), date.month(), date.day())
                .map(part -> part.isPresent() ? "%02d".formatted(part.getAsInt()) : "<<")
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<Character> digits() {
        return Arbitraries.chars().numeric();
    }

    @Provide
    Arbitrary<WrittenZone> zones() {
        return WrittenZones.any();
    }
}
