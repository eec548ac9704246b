package fr.procuration.port.driven;

import fr.procuration.domain.Procuration;

/** What became of a grant that was to be recorded. */
public sealed interface GrantOutcome {

    /**
     * It was recorded.
     *
     * @param procuration what was granted
     */
    record Recorded(Procuration procuration) implements GrantOutcome {}

    /**
     * Nothing was written: the mandant has a procuration with its number, or with a higher one.
     *
     * @param latest the one with the highest number
     */
    record Preceded(Procuration latest) implements GrantOutcome {}

    /** Nothing was written: the number of the mandant is blocked ({@link GrantBlocks}). */
    record Blocked() implements GrantOutcome {}

    /** Nothing was written: the key of the request has an answer already. */
    record Answered() implements GrantOutcome {}
}
