package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.procuration.domain.identity.Names.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class NamePropertyTest {

    @Property
    void spaces_collapse_whatever_they_are(@ForAll("spaced") String text) {
        assertThat(Name.collapsed(text))
                .isEqualTo(text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("\\A | \\z", ""));
    }

    @Provide
    Arbitrary<String> spaced() {
        return Arbitraries.strings()
                .withChars("ab É\u0301 \t\n\u000B\f\r\u001C\u0085\u00A0\u2028\u2029\u202F\u3000\uD835\uDC00")
                .ofMaxLength(8);
    }

    @Property(tries = 5_000)
    void names_are_the_same_if_they_share_a_reading(
            @ForAll("pieces") List<Piece> one, @ForAll("pieces") List<Piece> other) {
        boolean shared = !Collections.disjoint(Names.readings(one), Names.readings(other));
        assertThat(Names.written(one).sameAs(Names.written(other))).isEqualTo(shared);
        assertThat(Names.written(other).sameAs(Names.written(one))).isEqualTo(shared);
    }

    @Property
    void a_name_is_the_same_as_each_of_its_readings(@ForAll("pieces") List<Piece> pieces) {
        Name name = Names.written(pieces);
        assertThat(Names.readings(pieces))
                .allMatch(reading -> new Name(reading).sameAs(name) && name.sameAs(new Name(reading)));
    }

    @Property
    void a_name_is_the_same_as_itself_however_it_is_written(@ForAll("pieces") List<Piece> pieces) {
        Name name = Names.written(pieces);
        assertThat(name.sameAs(name)).isTrue();
        assertThat(name.sameAs(new Name("  " + name.value().replace(" ", " \u00A0"))))
                .isTrue();
        assertThat(name.sameAs(new Name(name.value().toLowerCase(Locale.ROOT)))).isTrue();
        assertThat(name.sameAs(new Name(name.value().toUpperCase(Locale.ROOT)))).isTrue();
        assertThat(name.sameAs(new Name(Name.decomposed(name.value())))).isTrue();
        assertThat(name.sameAs(new Name(name.value().replace('\'', '’').replace('-', '‐'))))
                .isTrue();
    }

    @Property(tries = 5_000)
    void one_other_letter_makes_another_name_unless_it_may_be_read_alike(
            @ForAll("pieces") List<Piece> pieces, @ForAll("letters") Piece letter, @ForAll @IntRange(max = 8) int at) {
        Assume.that(at < pieces.size());
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(at, letter);
        Assume.that(NameDefect.of(text(changed)).isEmpty());
        boolean shared = !Collections.disjoint(Names.readings(changed), Names.readings(pieces));
        assertThat(Names.written(changed).sameAs(Names.written(pieces))).isEqualTo(shared);
    }

    @Property
    void one_more_plain_letter_makes_another_plain_name(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String letters,
            @ForAll @AlphaChars @StringLength(1) String letter,
            @ForAll @IntRange(max = 30) int at) {
        Assume.that(at <= letters.length());
        String longer = letters.substring(0, at) + letter + letters.substring(at);
        assertThat(new Name(longer).sameAs(new Name(letters))).isFalse();
    }

    @Property
    void all_readings_are_followed_in_proportion_to_the_length(@ForAll @IntRange(min = 1, max = 100) int length) {
        Name hostile = new Name("Ü".repeat(length));
        assertThat(new Readings(Units.of(hostile.value())).size()).isEqualTo(length * "UEUXXU".length());
        assertThat(hostile.sameAs(new Name("uxx".repeat(Math.min(length, 33))))).isEqualTo(length <= 33);
        assertThat(hostile.sameAs(new Name("Ü".repeat(length)))).isTrue();
        assertThat(new Name("Ü".repeat(length - 1) + "Y").sameAs(hostile)).isFalse();
    }

    @Property
    void any_text_is_a_name_or_has_one_defect(@ForAll("texts") String text) {
        Optional<NameDefect> defect = NameDefect.of(text);
        if (defect.isEmpty()) {
            assertThatCode(() -> new Name(text)).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Name(text))
                    .withMessage("name: " + defect.get());
        }
    }

    @Property
    void a_name_read_again_is_itself(@ForAll("names") Name name) {
        assertThat(new Name(name.value())).isEqualTo(name);
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        return Names.pieces();
    }

    @Provide
    Arbitrary<Piece> letters() {
        return Names.letter();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::written).collect(Collectors.joining());
    }

    /** Names in any script, each letter a word. */
    @Provide
    Arbitrary<Name> names() {
        Arbitrary<String> letters = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(10_000, Character::isLetter)
                .map(Character::toString)
                .filter(letter -> NameDefect.of(letter).isEmpty());
        return letters.list().ofMinSize(1).ofMaxSize(5).map(each -> new Name(String.join(" ", each)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.strings()
                        .withChars("aé '’.-\u0301\u0000\t\u001C\u200B1\uD800")
                        .ofMaxLength(12),
                Arbitraries.strings().alpha().ofMinLength(98).ofMaxLength(103));
    }
}
