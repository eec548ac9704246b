package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what is recorded, and tries to record the decision. If another request came first, it decides anew on what
 * that one recorded: it then finds a procuration running, or the answer to its own key.
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
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Answer> answer = attempt(command, command.key(), now);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new DamagedDataException("grant: refused by the store each time, and nothing recorded excludes it");
    }

    /** Empty if another request came first. */
    private Optional<Answer> attempt(Command command, @Nullable IdempotencyKey key, Instant now) {
        Declaration declaration = command.declaration();
        Nir mandant = declaration.mandant().nir();
        if (key == null) {
            Change change = decide(command, now);
            return store.record(change) ? Optional.of(answer(change.procuration(), false)) : Optional.empty();
        }
        Optional<KeptAnswer> kept = store.answerTo(mandant, key);
        if (kept.isPresent()) {
            return Optional.of(answer(repeat(kept.get(), declaration), true));
        }
        try {
            Change change = decide(command, now);
            return store.record(change, key) ? Optional.of(answer(change.procuration(), false)) : Optional.empty();
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.AlreadyRunning running
                    && !store.keep(
                            mandant, key, new KeptAnswer.AlreadyRunning(declaration.mandataire(), running.until()))) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Change decide(Command command, Instant now) {
        Declaration declaration = command.declaration();
        Procuration latest = store.latest(declaration.mandant().nir()).orElse(null);
        Change change = Procuration.grant(ProcurationId.random(), declaration, latest, now);
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
