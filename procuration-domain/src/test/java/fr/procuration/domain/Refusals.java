package fr.procuration.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the rules refuse, for the tests. */
final class Refusals {

    private Refusals() {}

    /** The refusal of a first grant, or nothing if it is accepted. */
    static Optional<Refusal> of(Declaration declaration, Instant now) {
        return of(declaration, null, now);
    }

    /** The refusal of a grant, or nothing if it is accepted. */
    static Optional<Refusal> of(Declaration declaration, @Nullable Procuration latest, Instant now) {
        return of(() -> Procuration.grant(ProcurationId.random(), declaration, latest, now));
    }

    static Optional<Refusal> of(ThrowingCallable decision) {
        return Optional.ofNullable(catchThrowableOfType(RefusedException.class, decision))
                .map(RefusedException::refusal);
    }
}
