package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** All letters and marks that Java knows: names are written with them, whatever the script. */
class ScriptsTest {

    private static final String SHOWING_NOTHING = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";
    private static final String APOSTROPHES = "\u02B9\u02BB\u02BC\u0374";

    @Test
    void every_letter_is_a_name() {
        assertThat(refused(Character::isLetter, Character::toString))
                .containsExactlyInAnyOrderElementsOf(points(APOSTROPHES + "\u115F\u1160\u3164\uFFA0"));
    }

    @Test
    void every_letter_is_the_same_as_itself_decomposed() {
        assertThat(all(Character::isLetter)
                        .filter(letter -> NameDefect.of(letter).isEmpty())
                        .filter(letter -> !new Name(letter).sameAs(new Name(decomposed(letter)))))
                .isEmpty();
    }

    @Test
    void every_mark_may_stand_on_a_letter_unless_it_shows_nothing_or_encloses() {
        IntPredicate selects = mark -> mark >= 0xFE00 && mark <= 0xFE0F || mark >= 0xE0100 && mark <= 0xE01EF;
        IntPredicate encloses = mark -> Character.getType(mark) == Character.ENCLOSING_MARK;

        assertThat(refused(ScriptsTest::isMark, mark -> "ж" + Character.toString(mark)))
                .containsExactlyInAnyOrderElementsOf(all(mark -> isMark(mark)
                                && (SHOWING_NOTHING.indexOf(mark) >= 0 || selects.test(mark) || encloses.test(mark)))
                        .toList());
    }

    @Test
    void only_diacritics_of_latin_and_greek_are_accents() {
        // Common letters turn into those of another script: the capital of the micro sign is Greek.
        for (UnicodeScript script : EnumSet.complementOf(EnumSet.of(UnicodeScript.COMMON))) {
            String letter = all(each -> Character.isLetter(each) && UnicodeScript.of(each) == script)
                    .filter(each -> NameDefect.of(each).isEmpty())
                    .findFirst()
                    .orElse("");
            if (!letter.isEmpty()) {
                boolean accent = script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
                assertThat(new Name(letter + "\u0331").sameAs(new Name(letter)))
                        .as(script.name())
                        .isEqualTo(accent);
            }
        }
    }

    @Property
    void the_form_in_which_a_name_comes_changes_nothing(@ForAll("names") String text) {
        boolean name = NameDefect.of(text).isEmpty();

        assertThat(NameDefect.of(decomposed(text)).isEmpty()).isEqualTo(name);
        if (name) {
            assertThat(Units.of(new Name(text).value()))
                    .isNotEmpty()
                    .isEqualTo(Units.of(new Name(decomposed(text)).value()))
                    .isEqualTo(Units.of(new Name(Normalizer.normalize(text, Normalizer.Form.NFC)).value()));
        }
    }

    @Provide
    Arbitrary<String> names() {
        int[] marks = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(ScriptsTest::isMark)
                .toArray();
        Arbitrary<String> mark =
                Arbitraries.integers().between(0, marks.length - 1).map(at -> Character.toString(marks[at]));
        Arbitrary<String> accent =
                Arbitraries.of("\u0301", "\u0308", "\u0323", "\u0327", "\u0345", "\u05B8", "\u064E", "\u3099");
        Arbitrary<String> letter = Arbitraries.of("a", "E", "ễ", "Ω", "ά", "й", "ש", "ع", "र", "น", "カ", "각", "ﬁ", "İ")
                .map(each -> " " + each);
        return Arbitraries.oneOf(letter, accent, letter, mark)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static List<String> refused(IntPredicate which, IntFunction<String> written) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(which)
                .filter(each -> NameDefect.of(written.apply(each)).isPresent())
                .mapToObj(Character::toString)
                .toList();
    }

    private static Stream<String> all(IntPredicate which) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(which).mapToObj(Character::toString);
    }

    private static List<String> points(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
