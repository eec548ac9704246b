package fr.procuration.web.desk;

import fr.procuration.domain.document.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the document beside what was declared, the verdict on it and how it was read.
 *
 * @param label what the page calls it
 * @param read what the document says
 * @param declared what was declared, nothing of what the document alone has
 * @param tone of the verdict, null if it is not compared
 * @param verdict in words
 * @param reading how it was read
 */
public record ComparedField(
        String label,
        List<Wording> read,
        List<Wording> declared,
        @Nullable Tone tone,
        String verdict,
        String reading) {

    static ComparedField of(
            String label, List<Wording> read, List<Wording> declared, @Nullable Match match, String reading) {
        return new ComparedField(label, read, declared, match == null ? null : Tone.of(match), words(match), reading);
    }

    private static String words(@Nullable Match match) {
        if (match == null) {
            return "Non comparé";
        }
        return switch (match) {
            case CONFORME -> "Conforme";
            case A_VERIFIER -> "À vérifier";
            case DIFFERENT -> "Différent";
        };
    }

    @Override
    public String toString() {
        return "ComparedField[masked]";
    }
}
