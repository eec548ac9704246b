package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameDefectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O",
                "Le Guen",
                "d'Aubigné",
                "d’Aubigné",
                "d‘Aubigné",
                "Jean-Paul",
                "Jean‐Paul",
                "Jean‑Paul",
                "J.-P. Martin",
                "Œdipe Weiß",
                "Ніна",
                "Αθηνά",
                "محمد",
                "שָׁלוֹם",
                "小林",
                "김",
                "प्रिया",
                "Nguyễn",
                "e\u0301",
                "x\u0301",
                "𐐀𐐁",
                "မြို့",
                "ကျွှို့",
                "བརྒྱུད",
                "שָּׁ֑לוֹם",
                "ʻOkina",
                "Dupont--Martin",
                "Dupont–Martin",
                "Dupont—Martin",
                "Dupont\u2212Martin",
                "D‛Arc",
                "D′Arc",
                "D`Arc",
                "D´Arc",
                "צ׳רלי",
                "Gal·la",
                "小林さくら",
                "サクラ林",
                "金철수",
                "Smith Иванов",
                "Smith-Иванов",
            })
    void accepts_letters_of_any_script_with_their_marks(String text) {
        assertThat(NameDefect.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  \t\n ", "\u00A0", "\u3000\u2003\u202F"})
    void spaces_alone_are_no_name(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.MISSING);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "Jean2",
                "Jean Ⅷ",
                "Jean_Paul",
                "Martin, Jean",
                "<b>Jean</b>",
                "Jean; DROP TABLE",
                "Jean/Paul",
                "\"Jean\"",
                "Jean@Paul",
                "Jean\u00B7Paul",
                "Jean😀",
                "👩‍👧",
                "Jean\u0000Paul",
                "Jean\u0007",
                "Jean\u001BPaul",
                "Jean\u007F",
                "Jean\u0085Paul",
                "Jean\u001C",
                "\u001FJean",
                "\u0301Jean",
                "Jean \u0301",
                "Jean-\u0301Paul",
                "\uD800Jean",
                "Jean\uDC00",
                "Jean\uFFFD",
                "Jean\uE000",
                "Jean\u20DD",
                "Ж\u0489",
            })
    void refuses_anything_else(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "'", "’", ".", "- . '", "..."})
    void punctuation_alone_is_no_name(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.NO_LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ʼ", "ʼ-ʼ", "ʻ ʹ"})
    void letters_that_are_apostrophes_alone_are_no_name(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.NO_LETTER);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {"\u3164", "\uFFA0", "\u115F", "\u1160", "DUPONT\u3164", "ក\u17B4", "a\uFE0F", "e\u034F\u0301"})
    void what_shows_nothing_is_no_part_of_a_name(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.INVISIBLE);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {"Dupоnt", "Μartin", "Jean Pаul", "Иvanov", "d'Аrc", "Jean林", "Pаul\u200B"})
    void letters_of_two_scripts_make_no_word(String text) {
        assertThat(NameDefect.of(text)).contains(NameDefect.MIXED_SCRIPTS);
    }

    @Test
    void invisible_characters_alone_are_no_name() {
        assertThat(NameDefect.of("\u200B\u00AD \uFEFF")).contains(NameDefect.MISSING);
    }

    @Test
    void no_letter_has_more_marks_than_a_language_writes() {
        assertThat(NameDefect.of("Zo" + "\u0308\u0301\u0323" + "e")).isEmpty();
        assertThat(NameDefect.of("Zo" + "\u0308\u0301\u0323\u0301" + "e")).contains(NameDefect.TOO_MANY_MARKS);
        assertThat(NameDefect.of("ễ" + "\u0301\u0301")).contains(NameDefect.TOO_MANY_MARKS);
        assertThat(NameDefect.of("a" + "\u0301".repeat(98))).contains(NameDefect.TOO_MANY_MARKS);
        assertThat(NameDefect.of("ကျွှို့" + "\u1037")).contains(NameDefect.TOO_MANY_MARKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "e\u0301", "𐐀"})
    void the_length_is_counted_in_characters_once_composed(String letter) {
        assertThat(NameDefect.of(letter.repeat(100))).isEmpty();
        assertThat(NameDefect.of(letter.repeat(101))).contains(NameDefect.TOO_LONG);
    }

    @Test
    void the_length_is_counted_once_spaces_are_collapsed() {
        assertThat(NameDefect.of("  " + "a ".repeat(49) + " ".repeat(50) + "aa  "))
                .isEmpty();
    }

    @Test
    void a_mark_that_composes_with_nothing_counts() {
        assertThat(NameDefect.of("x\u0301".repeat(50))).isEmpty();
        assertThat(NameDefect.of("x\u0301".repeat(50) + "x")).contains(NameDefect.TOO_LONG);
    }

    @Test
    void the_length_is_told_before_the_characters() {
        assertThat(NameDefect.of("1".repeat(101))).contains(NameDefect.TOO_LONG);
        assertThat(NameDefect.of("-".repeat(101))).contains(NameDefect.TOO_LONG);
    }

    @Test
    void a_hundred_thousand_marks_are_refused_at_once() {
        String marks = "a" + "\u0300\u0338".repeat(50_000);

        Optional<NameDefect> defect = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> NameDefect.of(marks));

        assertThat(defect).contains(NameDefect.TOO_LONG);
    }

    @Test
    void a_hundred_letters_may_be_typed_as_letters_and_their_marks() {
        assertThat(NameDefect.of("\u03B1\u0313\u0300\u0345".repeat(100))).isEmpty();
        assertThat(NameDefect.of("\u03B1\u0313\u0300\u0345".repeat(101))).contains(NameDefect.TOO_LONG);
    }
}
