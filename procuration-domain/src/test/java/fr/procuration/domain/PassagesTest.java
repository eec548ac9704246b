package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that can be asked of a procuration in each of its states, in long walks beside a model of the rules. */
class PassagesTest {

    private static final Agent AGENT = new Agent("agent.dossier", "CPAM-PARIS-01", "10.75.0.1");
    private static final List<EndReason> RECORDED =
            List.of(EndReason.RENONCIATION, EndReason.DECES, EndReason.PROTECTION, EndReason.SIGNALEMENT);
    private static final int WALKS = 300;
    private static final int STEPS = 40;

    /** What a step is asked for; an end for each reason, and the month that goes by. */
    private enum Action {
        GRANT,
        REVOKE,
        RENONCIATION,
        DECES,
        PROTECTION,
        SIGNALEMENT,
        A_DAY_GOES_BY,
        THE_MONTH_GOES_BY
    }

    /** What the rules say of one procuration, in the least words: why it ended, if it did, and when its month is over. */
    private record Model(@Nullable EndReason recorded, Instant over) {

        @Nullable
        EndReason endAt(Instant now) {
            if (recorded != null) {
                return recorded;
            }
            return now.isBefore(over) ? null : EndReason.EXPIRATION;
        }
    }

    private record Passage(@Nullable EndReason ended, Action action) {}

    private final Set<Passage> walked = new HashSet<>();

    @Test
    void every_passage_is_as_the_rules_say_and_none_is_left_out() {
        Random random = new Random(17);
        for (int walk = 0; walk < WALKS; walk++) {
            walk(random);
        }
        assertThat(walked).hasSize((EndReason.values().length + 1) * Action.values().length);
    }

    private void walk(Random random) {
        Instant now = Instants.inParis("2026-03-28T23:00");
        Procuration procuration = Procurations.grantedAt(now);
        Model model = new Model(null, procuration.validity().until());
        for (int step = 0; step < STEPS; step++) {
            Action action = Action.values()[random.nextInt(Action.values().length)];
            EndReason before = model.endAt(now);
            walked.add(new Passage(before, action));
            switch (action) {
                case A_DAY_GOES_BY -> now = now.plus(Duration.ofDays(1));
                case THE_MONTH_GOES_BY -> now = now.isBefore(model.over) ? model.over : now.plusSeconds(1);
                case GRANT -> {
                    Optional<Procuration> next = granted(procuration, now);
                    assertThat(next.isPresent()).as("granted after %s", before).isEqualTo(before != null);
                    procuration = next.orElse(procuration);
                    model = next.isEmpty()
                            ? model
                            : new Model(null, procuration.validity().until());
                }
                case REVOKE -> {
                    if (before == EndReason.EXPIRATION) {
                        assertThat(revoked(procuration, now)).isEmpty();
                    } else {
                        Optional<Change> change = procuration.revoke(now);
                        assertThat(change.isPresent())
                                .as("revoked after %s", before)
                                .isEqualTo(before == null);
                        procuration = change.map(Change::procuration).orElse(procuration);
                        model = before == null ? new Model(EndReason.REVOCATION, model.over) : model;
                    }
                }
                default -> {
                    EndReason reason = EndReason.valueOf(action.name());
                    assertThat(RECORDED).contains(reason);
                    Optional<Change> change = procuration.end(reason, AGENT, now);
                    assertThat(change.isPresent())
                            .as("%s after %s", reason, before)
                            .isEqualTo(before == null);
                    procuration = change.map(Change::procuration).orElse(procuration);
                    model = before == null ? new Model(reason, model.over) : model;
                }
            }
            agree(procuration, model, now);
        }
    }

    private static void agree(Procuration procuration, Model model, Instant now) {
        EndReason end = model.endAt(now);
        assertThat(procuration.endAt(now).map(End::reason)).isEqualTo(Optional.ofNullable(end));
        assertThat(procuration.stateAt(now)).isEqualTo(state(end));
        assertThat(procuration.countsAt(now)).isEqualTo(end == null);
    }

    private static State state(@Nullable EndReason end) {
        if (end == null) {
            return State.EN_COURS;
        }
        return switch (end) {
            case REVOCATION -> State.REVOQUEE;
            case EXPIRATION -> State.EXPIREE;
            case RENONCIATION, DECES, PROTECTION, SIGNALEMENT -> State.TERMINEE;
        };
    }

    /** Empty if it is refused because the month is over. */
    private static Optional<Change> revoked(Procuration procuration, Instant now) {
        Optional<Refusal> refusal = Refusals.of(() -> procuration.revoke(now));
        assertThat(refusal).containsInstanceOf(Refusal.Expired.class);
        return Optional.empty();
    }

    private static Optional<Procuration> granted(Procuration latest, Instant now) {
        try {
            return Optional.of(Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), latest, now)
                    .procuration());
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(Refusal.AlreadyRunning.class);
            return Optional.empty();
        }
    }
}
