package fr.procuration.web.desk;

import fr.procuration.domain.identity.Match;
import org.jspecify.annotations.Nullable;

/**
 * One field of the document beside what was declared.
 *
 * @param label its name
 * @param read what the agent read
 * @param declared what the mandant declared
 * @param match how far they agree, null if it was not compared
 * @param reading how it was read, in French words
 */
public record ComparedField(
        String label,
        String read,
        String declared,
        @Nullable Match match,
        String reading) {

    /**
     * How it is to be taken.
     *
     * @return the tone, null if it was not compared
     */
    public @Nullable Tone tone() {
        return match == null ? null : Tone.of(match);
    }

    /**
     * The verdict on the field.
     *
     * @return French words
     */
    public String verdict() {
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
