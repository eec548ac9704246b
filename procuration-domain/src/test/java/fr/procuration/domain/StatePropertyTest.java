package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class StatePropertyTest {

    private static final Instant GRANTED = Instants.inParis("2026-01-31T10:00");
    private static final Procuration GIVEN = Procurations.grantedAt(GRANTED);
    private static final long MONTH_IN_MILLIS =
            Duration.between(GRANTED, GIVEN.validity().until()).toMillis();

    @Property
    void runs_until_its_end_then_never_again(@ForAll List<@LongRange(max = 4_000_000_000L) Long> asked) {
        runsUntil(GIVEN.validity().until(), GIVEN, State.EXPIREE, asked);
    }

    @Property
    void runs_until_its_revocation_then_never_again(
            @ForAll @LongRange(min = 1, max = 2_400_000_000L) long revocation,
            @ForAll List<@LongRange(max = 4_000_000_000L) Long> asked) {
        assertThat(revocation).isLessThan(MONTH_IN_MILLIS);
        Instant revoked = GRANTED.plusMillis(revocation);
        runsUntil(revoked, Procurations.revokedAt(GRANTED, revoked), State.REVOQUEE, asked);
    }

    private static void runsUntil(Instant end, Procuration procuration, State after, List<Long> asked) {
        assertThat(procuration.stateAt(end)).isEqualTo(after);
        assertThat(procuration.stateAt(end.minusNanos(1))).isEqualTo(State.EN_COURS);
        for (long millis : asked) {
            Instant instant = GRANTED.plusMillis(millis);
            assertThat(procuration.stateAt(instant)).isEqualTo(instant.isBefore(end) ? State.EN_COURS : after);
        }
    }
}
