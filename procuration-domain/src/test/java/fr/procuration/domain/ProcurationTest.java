package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcurationTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");
    private static final Instant REVOKED = inParis("2025-12-20T09:00");

    @ParameterizedTest
    @CsvSource({
        "2025-12-16T10:00, EN_COURS",
        "2026-01-16T23:59:59.999999, EN_COURS",
        "2026-01-17T00:00, EXPIREE",
        "2030-01-01T00:00, EXPIREE",
    })
    void runs_for_a_month_then_is_expired(String instant, State state) {
        assertThat(Procurations.grantedAt(GRANTED).stateAt(inParis(instant))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-20T08:59:59.999999, EN_COURS",
        "2025-12-20T09:00, REVOQUEE",
        "2026-01-17T00:00, REVOQUEE",
        "2030-01-01T00:00, REVOQUEE",
    })
    void once_revoked_stays_so(String instant, State state) {
        assertThat(Procurations.revokedAt(GRANTED, REVOKED).stateAt(inParis(instant)))
                .isEqualTo(state);
    }

    @Test
    void a_clock_that_runs_late_is_put_to_the_last_recorded_change() {
        Procuration granted = Procurations.grantedAt(GRANTED);
        assertThat(granted.notBeforeItsChanges(GRANTED.minusSeconds(2))).isEqualTo(GRANTED);
        Procuration revoked = Procurations.revokedAt(GRANTED, REVOKED);
        assertThat(revoked.notBeforeItsChanges(GRANTED)).isEqualTo(REVOKED);
        assertThat(revoked.notBeforeItsChanges(REVOKED.minusNanos(1))).isEqualTo(REVOKED);
    }

    @Test
    void a_clock_that_is_right_is_believed() {
        Instant later = REVOKED.plusNanos(1);
        assertThat(Procurations.grantedAt(GRANTED).notBeforeItsChanges(later)).isEqualTo(later);
        assertThat(Procurations.revokedAt(GRANTED, REVOKED).notBeforeItsChanges(later))
                .isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void is_numbered_from_1(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> numbered(number, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T09:59:59.999999999", "2026-01-17T00:00"})
    void cannot_have_been_revoked_outside_its_validity(String revoked) {
        assertThatIllegalArgumentException().isThrownBy(() -> numbered(1, inParis(revoked)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T10:00", "2026-01-16T23:59:59.999999999"})
    void may_have_been_revoked_at_any_instant_of_its_validity(String revoked) {
        assertThatCode(() -> numbered(1, inParis(revoked))).doesNotThrowAnyException();
    }

    @Test
    void each_has_a_name_of_its_own() {
        assertThat(ProcurationId.random()).isNotEqualTo(ProcurationId.random());
    }

    private static Procuration numbered(int number, @Nullable Instant revokedAt) {
        return new Procuration(
                ProcurationId.random(),
                number,
                Declarations.FRANCOISE,
                Declarations.NICOLAS,
                Canal.WEB,
                Validity.oneMonthFrom(GRANTED),
                revokedAt == null ? null : new End(revokedAt, EndReason.REVOCATION));
    }
}
