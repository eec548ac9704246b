package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what is recorded, and tries to record the decision. If another request came first, it decides anew on what
 * that one recorded: it then finds a procuration running, or the answer to its own key.
 */
final class GrantService implements GrantProcuration {

    private final ProcurationStore store;
    private final Clock clock;

    GrantService(ProcurationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ProcurationSnapshot grant(Command command) {
        Instant now = clock.now();
        Optional<Procuration> granted;
        do {
            granted = attempt(command.declaration(), command.key(), now);
        } while (granted.isEmpty());
        return new ProcurationSnapshot(granted.get(), State.EN_COURS);
    }

    /** Empty if another request came first. */
    private Optional<Procuration> attempt(Declaration declaration, @Nullable IdempotencyKey key, Instant now) {
        Nir mandant = declaration.mandant().nir();
        if (key == null) {
            Change change = decide(declaration, now);
            return store.record(change) ? Optional.of(change.procuration()) : Optional.empty();
        }
        Optional<KeptAnswer> kept = store.answerTo(mandant, key);
        if (kept.isPresent()) {
            return Optional.of(repeat(kept.get(), declaration));
        }
        try {
            Change change = decide(declaration, now);
            return store.record(change, key) ? Optional.of(change.procuration()) : Optional.empty();
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.AlreadyRunning running
                    && !store.keep(
                            mandant, key, new KeptAnswer.AlreadyRunning(declaration.mandataire(), running.until()))) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Change decide(Declaration declaration, Instant now) {
        Procuration latest = store.latest(declaration.mandant().nir()).orElse(null);
        return Procuration.grant(ProcurationId.random(), declaration, latest, now);
    }

    private static Procuration repeat(KeptAnswer kept, Declaration declaration) {
        if (!declaration.certified() || !declaration.mandataire().equals(kept.mandataire())) {
            throw new RefusedException(new Refusal.KeyReused());
        }
        if (kept instanceof KeptAnswer.AlreadyRunning refused) {
            throw new RefusedException(new Refusal.AlreadyRunning(refused.until()));
        }
        return ((KeptAnswer.Granted) kept).procuration();
    }
}
