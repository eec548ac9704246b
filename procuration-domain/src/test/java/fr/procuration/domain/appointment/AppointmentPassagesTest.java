package fr.procuration.domain.appointment;

import static fr.procuration.domain.appointment.AppointmentState.ABSENT;
import static fr.procuration.domain.appointment.AppointmentState.ANNULE;
import static fr.procuration.domain.appointment.AppointmentState.CONFIRME;
import static fr.procuration.domain.appointment.AppointmentState.HONORE;
import static fr.procuration.domain.appointment.AppointmentState.PRIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that can be asked of an appointment in each of its states and times, in long walks beside a model of the rules. */
class AppointmentPassagesTest {

    private static final Site SITE = Sites.inParis();
    private static final Instant FIRST_DAY = Instant.parse("2025-12-16T09:00:00Z");
    private static final Actor DESK = Actor.agent(new Agent("agent.paris", "CPAM-PARIS-01", "10.75.0.1"));
    private static final int WALKS = 3000;
    private static final int STEPS = 12;

    private enum Action {
        MOVE,
        CANCEL,
        CALL,
        REPRESENT,
        HONOUR,
        MISS
    }

    /** Where the present lies: what the rules ask of time. */
    private enum When {
        LONG_BEFORE,
        TOO_NEAR,
        BEGUN,
        LATE,
        OVER,
        ANOTHER_DAY
    }

    private record Passage(AppointmentState state, When when, Action action) {}

    private final Set<Passage> walked = new HashSet<>();

    @Test
    void every_passage_is_as_the_rules_say_and_none_is_left_out() {
        Random random = new Random(18);
        for (int walk = 0; walk < WALKS; walk++) {
            walk(random);
        }
        assertThat(walked).hasSize(AppointmentState.values().length * When.values().length * Action.values().length);
    }

    private void walk(Random random) {
        Appointment appointment = Appointment.take(
                        AppointmentId.random(),
                        SITE,
                        Instant.parse("2025-12-19T09:00:00Z"),
                        Sites.FILE.code(),
                        false,
                        Actor.MANDANT,
                        FIRST_DAY)
                .appointment();
        for (int step = 0; step < STEPS; step++) {
            When when = When.values()[random.nextInt(When.values().length)];
            Action action = Action.values()[random.nextInt(Action.values().length)];
            appointment = step(appointment, when, action);
        }
    }

    private Appointment step(Appointment before, When when, Action action) {
        walked.add(new Passage(before.state(), when, action));
        Instant now = instant(before, when);
        Expected expected = expected(before.state(), when, action);
        Optional<AppointmentChange> change = Optional.empty();
        Optional<Class<?>> refused = Optional.empty();
        try {
            change = act(before, action, now);
        } catch (RefusedException refusal) {
            refused = Optional.of(refusal.refusal().getClass());
        }
        assertThat(refused)
                .as("%s of %s, %s", action, before.state(), when)
                .isEqualTo(Optional.ofNullable(expected.refusal));
        assertThat(change.map(each -> each.appointment().state()))
                .as("%s of %s, %s", action, before.state(), when)
                .isEqualTo(Optional.ofNullable(expected.becomes));
        change.ifPresent(each -> {
            assertThat(each.appointment().revision()).isEqualTo(before.revision() + 1);
            assertThat(each.event().appointment()).isEqualTo(each.appointment());
            boolean edition = action == Action.MOVE || action == Action.CANCEL;
            assertThat(each.appointment().sequence()).isEqualTo(before.sequence() + (edition ? 1 : 0));
        });
        return change.map(AppointmentChange::appointment).orElse(before);
    }

    /** A change each time it is allowed: another slot, and the other who comes. */
    private static Optional<AppointmentChange> act(Appointment before, Action action, Instant now) {
        Instant other = before.slot().start().plus(Duration.ofDays(7));
        return switch (action) {
            case MOVE -> before.move(SITE, other, Actor.MANDANT, now);
            case CANCEL -> before.cancel(Actor.MANDANT, now);
            case CALL -> before.call(!before.represented(), DESK, now);
            case REPRESENT -> before.represent(!before.represented(), Actor.MANDANT, now);
            case HONOUR -> before.honour(SITE, DESK, now);
            case MISS -> before.miss(DESK, now);
        };
    }

    private static Instant instant(Appointment of, When when) {
        Slot slot = of.slot();
        return switch (when) {
            case LONG_BEFORE -> slot.start().minus(Duration.ofHours(3));
            case TOO_NEAR -> slot.start().minus(Duration.ofHours(1));
            case BEGUN -> slot.start().plus(Duration.ofMinutes(29));
            case LATE -> slot.end().minusNanos(1000);
            case OVER -> slot.end();
            case ANOTHER_DAY -> slot.start().minus(Duration.ofDays(1)).minusSeconds(1);
        };
    }

    private record Expected(
            @Nullable AppointmentState becomes, @Nullable Class<?> refusal) {

        static Expected becomes(AppointmentState state) {
            return new Expected(state, null);
        }

        static Expected refused(Class<?> refusal) {
            return new Expected(null, refusal);
        }

        static Expected asBefore() {
            return new Expected(null, null);
        }
    }

    private static Expected expected(AppointmentState state, When when, Action action) {
        boolean again = action == Action.CANCEL && state == ANNULE
                || action == Action.HONOUR && state == HONORE
                || action == Action.MISS && state == ABSENT;
        if (again) {
            return Expected.asBefore();
        }
        boolean closed = state != PRIS && state != CONFIRME;
        boolean said = action == Action.CALL || action == Action.REPRESENT;
        if (closed || said && when == When.OVER) {
            return Expected.refused(Refusal.AppointmentClosed.class);
        }
        boolean early = when == When.LONG_BEFORE || when == When.ANOTHER_DAY;
        boolean late = when == When.OVER;
        return switch (action) {
            case MOVE -> early ? Expected.becomes(state) : Expected.refused(Refusal.TooLateToChange.class);
            case CANCEL -> early ? Expected.becomes(ANNULE) : Expected.refused(Refusal.TooLateToChange.class);
            case CALL -> Expected.becomes(CONFIRME);
            case REPRESENT -> Expected.becomes(state);
            case HONOUR ->
                when == When.ANOTHER_DAY
                        ? Expected.refused(Refusal.AppointmentOfAnotherDay.class)
                        : Expected.becomes(HONORE);
            case MISS -> late ? Expected.becomes(ABSENT) : Expected.refused(Refusal.NotYetAbsent.class);
        };
    }
}
