package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What one mandant does over the months, on servers whose clocks do not agree. */
class HistoryPropertyTest {

    private static final Instant START = Instants.inParis("2026-01-31T10:00");

    /** What the mandant asks, and how far the clock of the server stands from that of the one before. */
    record Step(boolean revoke, Duration clock) {}

    @Property
    void procurations_follow_each_other_and_never_overlap(@ForAll("steps") List<Step> steps) {
        List<Procuration> history = historyOf(steps);
        for (int rank = 1; rank < history.size(); rank++) {
            Procuration before = history.get(rank - 1);
            Procuration next = history.get(rank);
            assertThat(next.number()).isEqualTo(before.number() + 1);
            assertThat(before.stateAt(next.validity().from())).isNotEqualTo(State.EN_COURS);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> clock = Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 5).map(Duration::ofSeconds),
                Arbitraries.integers().between(1, 20).map(Duration::ofDays));
        return Combinators.combine(Arbitraries.of(true, false), clock)
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static List<Procuration> historyOf(List<Step> steps) {
        List<Procuration> history = new ArrayList<>(List.of(Procurations.grantedAt(START)));
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(step.clock());
            try {
                take(step, history, now);
            } catch (RefusedException refused) {
                // The mandant is told, and nothing is changed.
            }
        }
        return history;
    }

    private static void take(Step step, List<Procuration> history, Instant now) {
        int last = history.size() - 1;
        Procuration latest = history.get(last);
        if (step.revoke()) {
            latest.revoke(now).ifPresent(change -> history.set(last, change.procuration()));
        } else {
            history.add(Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), latest, now)
                    .procuration());
        }
    }
}
