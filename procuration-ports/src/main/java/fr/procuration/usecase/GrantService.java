package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.State;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides as if the mandant had never given a procuration, and tries to record the decision. Only if the store says what
 * came before, it decides anew on that: a procuration that runs, one that is over, or the answer to its own key.
 */
final class GrantService implements GrantProcuration {

    /** More than other requests of one mandant can come first. */
    private static final int MOST_ATTEMPTS = 20;

    private final ProcurationStore store;
    private final Clock clock;

    GrantService(ProcurationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Answer grant(Command command) {
        Instant now = clock.now();
        GrantOutcome outcome = unread(command, now);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (outcome instanceof GrantOutcome.Recorded recorded) {
                return answer(recorded.procuration(), false);
            }
            if (outcome instanceof GrantOutcome.Blocked) {
                throw new RefusedException(new Refusal.GrantBlocked());
            }
            Optional<KeptAnswer> kept = outcome instanceof GrantOutcome.Answered ? kept(command) : Optional.empty();
            if (kept.isPresent()) {
                return answer(repeat(kept.get(), command.declaration()), true);
            }
            outcome = outcome instanceof GrantOutcome.Preceded preceded
                    ? after(preceded.latest(), command, now)
                    : read(command, now);
        }
        throw new DamagedDataException("grant: refused by the store each time, and nothing recorded excludes it");
    }

    /** Reads nothing: what is refused without an earlier procuration may be refused otherwise with it. */
    private GrantOutcome unread(Command command, Instant now) {
        Change first;
        try {
            first = decide(command, null, now);
        } catch (RefusedException refused) {
            return kept(command).isPresent() ? new GrantOutcome.Answered() : read(command, now);
        }
        return store.grant(first, command.key());
    }

    private GrantOutcome read(Command command, Instant now) {
        Procuration latest = store.latest(command.declaration().mandant().nir()).orElse(null);
        return after(latest, command, now);
    }

    private GrantOutcome after(@Nullable Procuration latest, Command command, Instant now) {
        Change next;
        try {
            next = decide(command, latest, now);
        } catch (RefusedException refused) {
            if (isAnsweredBefore(refused, command)) {
                return new GrantOutcome.Answered();
            }
            throw refused;
        }
        return store.grant(next, command.key());
    }

    /** Keeps what it is refused with, unless the key has an answer. */
    private boolean isAnsweredBefore(RefusedException refused, Command command) {
        IdempotencyKey key = command.key();
        if (key == null || !(refused.refusal() instanceof Refusal.AlreadyRunning running)) {
            return false;
        }
        Declaration declaration = command.declaration();
        KeptAnswer.AlreadyRunning answer = new KeptAnswer.AlreadyRunning(declaration.mandataire(), running.until());
        return !store.keep(declaration.mandant().nir(), key, answer);
    }

    private Optional<KeptAnswer> kept(Command command) {
        IdempotencyKey key = command.key();
        return key == null
                ? Optional.empty()
                : store.answerTo(command.declaration().mandant().nir(), key);
    }

    private static Change decide(Command command, @Nullable Procuration latest, Instant now) {
        Change change = Procuration.grant(ProcurationId.random(), command.declaration(), latest, now);
        LocalDate certified = command.firstDay();
        if (certified != null
                && !certified.equals(change.procuration().validity().firstDay())) {
            throw new RefusedException(new Refusal.OtherDays());
        }
        return change;
    }

    private static Answer answer(Procuration granted, boolean replayed) {
        return new Answer(new ProcurationSnapshot(granted, State.EN_COURS), replayed);
    }

    private static Procuration repeat(KeptAnswer kept, Declaration declaration) {
        if (!declaration.certified() || !declaration.mandataire().equals(kept.mandataire())) {
            throw new RefusedException(new Refusal.KeyReused());
        }
        if (kept instanceof KeptAnswer.AlreadyRunning refused) {
            throw RefusedException.again(new Refusal.AlreadyRunning(refused.until()));
        }
        return ((KeptAnswer.Granted) kept).procuration();
    }
}
