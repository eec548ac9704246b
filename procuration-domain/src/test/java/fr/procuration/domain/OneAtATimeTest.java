package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneAtATimeTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");

    private final Procuration first = Procurations.grantedAt(GRANTED);

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T10:00", "2025-12-24T18:00", "2026-01-16T23:59:59.999999"})
    void refuses_a_second_grant_while_one_runs_and_says_until_when(String now) {
        assertThat(Refusals.of(Declarations.toNicolas(), first, inParis(now)))
                .contains(new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16)));
    }

    @Test
    void gives_a_new_one_as_soon_as_the_first_has_expired() {
        Procuration second = next(first, inParis("2026-01-17T00:00"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.validity()).isEqualTo(Validity.oneMonthFrom(inParis("2026-01-17T00:00")));
    }

    @Test
    void gives_a_new_one_as_soon_as_the_first_is_revoked() {
        Instant revoked = inParis("2025-12-20T09:00");
        Procuration taken = first.revoke(revoked).orElseThrow().procuration();
        Procuration second = next(taken, revoked);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.validity().from()).isEqualTo(revoked);
        assertThat(second.end()).isNull();
        assertThat(next(second.revoke(revoked).orElseThrow().procuration(), revoked)
                        .number())
                .isEqualTo(3);
    }

    @Test
    void a_late_clock_finds_the_running_one_that_another_server_gave() {
        assertThat(Refusals.of(Declarations.toNicolas(), first, GRANTED.minusSeconds(2)))
                .contains(new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16)));
    }

    @Test
    void a_late_clock_gives_a_new_one_from_the_revocation_that_another_server_recorded() {
        Instant revoked = inParis("2025-12-20T09:00");
        Procuration taken = first.revoke(revoked).orElseThrow().procuration();
        assertThat(next(taken, revoked.minusSeconds(2)).validity()).isEqualTo(Validity.oneMonthFrom(revoked));
    }

    private static Procuration next(Procuration latest, Instant now) {
        return Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), latest, now)
                .procuration();
    }
}
