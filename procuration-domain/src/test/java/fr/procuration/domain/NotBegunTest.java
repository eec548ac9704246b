package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A procuration that an instance has given whose clock was far ahead. */
class NotBegunTest {

    private static final Instant AHEAD = inParis("2027-11-28T10:00");
    private static final Instant NOW = inParis("2026-11-28T10:00");

    private final Procuration ahead = Procurations.grantedAt(AHEAD);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T10:00", "2027-11-28T09:00", "2027-11-28T09:59:55.999999"})
    void does_not_count_before_its_first_instant(String now) {
        assertThat(ahead.countsAt(inParis(now))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-11-28T09:59:56", "2027-11-28T10:00", "2027-12-28T23:59:59.999999"})
    void counts_from_its_first_instant_on_as_far_as_clocks_agree(String now) {
        assertThat(ahead.countsAt(inParis(now))).isTrue();
    }

    @Test
    void stands_in_the_way_of_another_until_it_is_revoked() {
        assertThat(Refusals.of(Declarations.toNicolas(), ahead, NOW))
                .contains(new Refusal.AlreadyRunning(LocalDate.of(2027, 12, 28)));
    }

    @Test
    void is_revoked_at_once_and_never_counts() {
        Procuration revoked = ahead.revoke(NOW).orElseThrow().procuration();

        assertThat(revoked.stateAt(revoked.notBeforeItsChanges(NOW))).isEqualTo(State.REVOQUEE);
        assertThat(revoked.countsAt(NOW)).isFalse();
        assertThat(revoked.countsAt(AHEAD)).isFalse();
        assertThat(revoked.revoke(NOW)).isEmpty();
    }

    @Test
    void puts_the_next_one_off_by_nothing() {
        Procuration revoked = ahead.revoke(NOW).orElseThrow().procuration();

        Procuration next = next(revoked);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.validity()).isEqualTo(Validity.oneMonthFrom(NOW));
        assertThat(next.countsAt(NOW)).isTrue();
    }

    @Test
    void puts_the_next_one_off_by_nothing_if_only_the_revocation_was_ahead() {
        Procuration revoked = Procurations.revokedAt(NOW.minusSeconds(3_600), NOW.plusSeconds(86_400));

        assertThat(next(revoked).validity()).isEqualTo(Validity.oneMonthFrom(NOW));
    }

    private static Procuration next(Procuration latest) {
        return Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), latest, NOW)
                .procuration();
    }
}
