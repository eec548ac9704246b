package fr.procuration.domain;

import java.time.Instant;

/** Procurations from Françoise to Nicolas for the tests. */
final class Procurations {

    private Procurations() {}

    static Procuration grantedAt(Instant instant) {
        return Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), null, instant)
                .procuration();
    }

    static Procuration revokedAt(Instant granted, Instant revoked) {
        return grantedAt(granted).revoke(revoked).orElseThrow().procuration();
    }
}
