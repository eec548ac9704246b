package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What one mandant does over the months, on servers whose clocks differ as far as those of instances that serve may. */
class HistoryPropertyTest {

    private static final Instant START = Instants.inParis("2026-01-31T23:59:58");

    /** What the mandant asks, how long after the step before, and how far the clock of the server is off. */
    record Step(boolean revoke, Duration after, Duration skew) {}

    @Property
    void procurations_follow_each_other_and_never_overlap(@ForAll("steps") List<Step> steps) {
        List<Procuration> history = new ArrayList<>();
        walk(steps, history, now -> {});
        for (int rank = 1; rank < history.size(); rank++) {
            Procuration before = history.get(rank - 1);
            Procuration next = history.get(rank);
            assertThat(next.number()).isEqualTo(before.number() + 1);
            assertThat(before.stateAt(next.validity().from())).isNotEqualTo(State.EN_COURS);
        }
    }

    @Property
    void what_was_decided_counts_at_once_on_every_server(
            @ForAll("steps") List<Step> steps, @ForAll("skews") Duration other) {
        List<Procuration> history = new ArrayList<>();
        walk(steps, history, now -> {
            Procuration latest = history.get(history.size() - 1);
            boolean over = latest.validity().isOverAt(now.minus(ClockSkew.OF_ONE));
            boolean nearlyOver = latest.validity().isOverAt(now.plus(ClockSkew.OF_ONE));
            if (over || !nearlyOver) {
                assertThat(latest.countsAt(now.plus(other))).isEqualTo(latest.end() == null && !over);
            }
        });
    }

    @Property
    void none_lasts_longer_than_a_month_by_the_clock_of_the_database(@ForAll("steps") List<Step> steps) {
        List<Procuration> history = new ArrayList<>();
        walk(steps, history, now -> {
            Instant latestEnd =
                    Validity.oneMonthFrom(now.plus(ClockSkew.OF_ONE)).until();
            assertThat(history)
                    .allSatisfy(each -> assertThat(each.validity().until()).isBeforeOrEqualTo(latestEnd));
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> after = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5_000).map(Duration::ofMillis),
                Arbitraries.integers().between(1, 20).map(Duration::ofDays));
        return Combinators.combine(Arbitraries.of(true, false), after, skews())
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Duration> skews() {
        long most = ClockSkew.OF_ONE.toMillis();
        return Arbitraries.longs().between(-most, most).map(Duration::ofMillis);
    }

    /** What is to hold is looked at with the time of the database, after each step. */
    private static void walk(List<Step> steps, List<Procuration> history, Consumer<Instant> holds) {
        history.add(Procurations.grantedAt(START));
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(step.after());
            try {
                take(step, history, now.plus(step.skew()));
            } catch (RefusedException refused) {
                // The mandant is told, and nothing is changed.
            }
            holds.accept(now);
        }
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
