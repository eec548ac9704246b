package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that says that another change came first, and shows none: its state and its journal contradict each other. */
record DeafStore(ProcurationStore store) implements ProcurationStore {

    @Override
    public Optional<Procuration> latest(Nir mandant) {
        return store.latest(mandant);
    }

    @Override
    public Optional<Procuration> running(Nir mandant, Instant now) {
        return store.running(mandant, now);
    }

    @Override
    public Optional<Procuration> find(Nir mandant, ProcurationId id) {
        return store.find(mandant, id);
    }

    @Override
    public List<Procuration> all(Nir mandant) {
        return store.all(mandant);
    }

    @Override
    public Optional<Received> reception(Nir mandant, ProcurationId id, VisitId visit) {
        return store.reception(mandant, id, visit);
    }

    @Override
    public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return store.answerTo(mandant, key);
    }

    @Override
    public boolean record(Change change) {
        return false;
    }

    @Override
    public boolean record(Change grant, IdempotencyKey key) {
        return false;
    }

    @Override
    public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return false;
    }
}
