package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.procuration.domain.identity.Names.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    @Property
    void a_name_compares_as_its_letters_count(@ForAll("pieces") List<Piece> pieces) {
        assertThat(Names.written(pieces).comparable()).isEqualTo(Names.counted(pieces));
    }

    @Property
    void a_name_is_the_same_as_itself_however_it_is_written(@ForAll("pieces") List<Piece> pieces) {
        Name name = Names.written(pieces);
        assertThat(name.sameAs(name)).isTrue();
        assertThat(name.sameAs(new Name("  " + name.value().replace(" ", " \u00A0"))))
                .isTrue();
        assertThat(name.sameAs(new Name(name.value().toLowerCase(Locale.ROOT)))).isTrue();
    }

    @Property
    void the_comparison_is_symmetric(@ForAll("pieces") List<Piece> one, @ForAll("pieces") List<Piece> other) {
        Name first = Names.written(one);
        Name second = Names.written(other);
        assertThat(first.sameAs(second)).isEqualTo(second.sameAs(first));
    }

    @Property
    void one_other_letter_makes_another_name(
            @ForAll("pieces") List<Piece> pieces, @ForAll("letters") Piece letter, @ForAll @IntRange(max = 44) int at) {
        Assume.that(at < pieces.size());
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(at, letter);
        boolean same = Names.counted(changed).equals(Names.counted(pieces));
        assertThat(Names.written(changed).sameAs(Names.written(pieces))).isEqualTo(same);
    }

    @Property
    void one_more_letter_makes_another_name(
            @ForAll("pieces") List<Piece> pieces, @ForAll("letters") Piece letter, @ForAll @IntRange(max = 45) int at) {
        Assume.that(at <= pieces.size());
        List<Piece> longer = new ArrayList<>(pieces);
        longer.add(at, letter);
        assertThat(Names.written(longer).sameAs(Names.written(pieces))).isFalse();
    }

    @Property
    void folding_twice_changes_nothing(@ForAll("names") Name name) {
        String folded = name.comparable();
        Assume.that(NameDefect.of(folded).isEmpty());
        assertThat(new Name(folded).comparable()).isEqualTo(folded);
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

    /** Names in any script. */
    @Provide
    Arbitrary<Name> names() {
        Arbitrary<String> letters = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(10_000, Character::isLetter)
                .map(Character::toString)
                .filter(letter -> NameDefect.of(letter).isEmpty());
        return letters.list().ofMinSize(1).ofMaxSize(5).map(each -> new Name(String.join("", each)));
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
