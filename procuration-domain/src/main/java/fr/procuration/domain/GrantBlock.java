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

    /**
     * Whether another block takes the place of this one.
     *
     * @param other what was told later
     * @return true for a death after a guardianship: the end of that one must not unblock the number
     */
    public boolean givesWayTo(GrantBlock other) {
        return reason == EndReason.PROTECTION && other.reason == EndReason.DECES;
    }

    /** Why it is lifted: the closed list. */
    public enum Lifting {
        /** It was recorded by mistake: for another person, or of what had not happened. */
        ERREUR,
        /** The guardianship has ended (Code civil, art. 443). */
        MAINLEVEE;

        /**
         * Whether a block can be lifted for this.
         *
         * @param block what holds
         * @return true for a mistake, whatever the block; for the end of a guardianship, if it is one
         */
        public boolean lifts(GrantBlock block) {
            return this == ERREUR || block.reason() == EndReason.PROTECTION;
        }
    }
}
