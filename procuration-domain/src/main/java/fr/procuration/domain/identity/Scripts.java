package fr.procuration.domain.identity;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The scripts in which a text is written, letters alone counting. */
final class Scripts {

    /** Words of Japanese and Korean mix these. */
    private static final List<Set<UnicodeScript>> WRITTEN_TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private static final int FIRST_AFTER_LATIN = 0x370;

    private Scripts() {}

    static Set<UnicodeScript> of(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        return scripts;
    }

    static boolean mixed(String word) {
        if (word.chars().allMatch(each -> each < FIRST_AFTER_LATIN)) {
            return false;
        }
        Set<UnicodeScript> scripts = of(word);
        return scripts.size() > 1 && WRITTEN_TOGETHER.stream().noneMatch(legal -> legal.containsAll(scripts));
    }
}
