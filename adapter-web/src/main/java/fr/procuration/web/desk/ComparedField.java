package fr.procuration.web.desk;

import fr.procuration.domain.document.Match;
import org.jspecify.annotations.Nullable;

/** A field of the document beside what was declared, the verdict on it and how it was read; no tone if not compared. */
public record ComparedField(
        String label,
        String read,
        String declared,
        @Nullable Tone tone,
        String verdict,
        String reading) {

    static ComparedField of(String label, String read, String declared, @Nullable Match match, String reading) {
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
