package fr.procuration.domain;

import java.time.Instant;

/**
 * Why no procuration can be given for the number of a mandant. It holds until an agent of the file lifts it.
 *
 * @param reason {@link EndReason#DECES} or {@link EndReason#PROTECTION}, of the mandant
 * @param since when it was recorded
 */
public record GrantBlock(EndReason reason, Instant since) {

    /**
     * A block.
     *
     * @throws IllegalArgumentException for a reason that tells nothing of a person
     */
    public GrantBlock {
        if (!reason.concernsAPerson()) {
            throw new IllegalArgumentException("reason: of a person");
        }
    }

    /** Why it is lifted: the closed list. */
    public enum Lifting {
        /** It was recorded by mistake: for another person, or of what had not happened. */
        ERREUR,
        /** The guardianship has ended (Code civil, art. 443). */
        MAINLEVEE
    }
}
