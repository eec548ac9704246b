package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");

    private final Procuration procuration = Procurations.grantedAt(GRANTED);

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T10:00", "2025-12-20T09:00", "2026-01-16T23:59:59.999999"})
    void counts_at_any_moment_from_the_instant_on(String now) {
        Instant at = inParis(now);
        Procuration revoked = procuration.revoke(at).orElseThrow().procuration();
        assertThat(revoked.end()).isEqualTo(new End(at, EndReason.REVOCATION));
        assertThat(revoked.stateAt(at)).isEqualTo(State.REVOQUEE);
        assertThat(revoked.stateAt(at.minusNanos(1))).isEqualTo(State.EN_COURS);
    }

    @Test
    void changes_nothing_else() {
        Procuration revoked = procuration.revoke(GRANTED).orElseThrow().procuration();
        assertThat(revoked).usingRecursiveComparison().ignoringFields("end").isEqualTo(procuration);
    }

    @Test
    void tells_what_happened() {
        Instant at = inParis("2025-12-20T09:00");
        assertThat(procuration.revoke(at).orElseThrow().event())
                .isEqualTo(new ProcurationEvent.Ended(procuration.id(), at, EndReason.REVOCATION, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-20T09:00", "2025-12-20T09:01", "2026-01-17T00:00", "2030-01-01T00:00"})
    void happens_once(String again) {
        Procuration revoked = Procurations.revokedAt(GRANTED, inParis("2025-12-20T09:00"));
        assertThat(revoked.revoke(inParis(again))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-17T00:00", "2030-01-01T00:00"})
    void is_refused_once_the_month_is_over(String now) {
        assertThat(Refusals.of(() -> procuration.revoke(inParis(now))))
                .contains(new Refusal.Expired(LocalDate.of(2026, 1, 16)));
    }

    @Test
    void a_late_clock_revokes_from_the_grant_that_another_server_recorded() {
        Procuration revoked =
                procuration.revoke(GRANTED.minusSeconds(2)).orElseThrow().procuration();
        assertThat(revoked.end()).isEqualTo(new End(GRANTED, EndReason.REVOCATION));
    }

    @Test
    void a_late_clock_finds_the_revocation_that_another_server_recorded() {
        Instant at = inParis("2025-12-20T09:00");
        assertThat(Procurations.revokedAt(GRANTED, at).revoke(at.minusSeconds(2)))
                .isEmpty();
    }
}
