package fr.procuration.persistence.procuration;

import org.jspecify.annotations.Nullable;

/**
 * What became of the row of a grant.
 *
 * @param latest what it came after, if something preceded it
 */
record RecordedGrant(Outcome outcome, @Nullable ProcurationRow latest) {

    /** As the function of the schema says it. */
    enum Outcome {
        RECORDED,
        PRECEDED,
        ANSWERED,
        BLOCKED
    }
}
