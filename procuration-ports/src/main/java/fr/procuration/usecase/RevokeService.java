package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import java.time.Instant;
import java.util.Optional;

/** Records one revocation; whoever asks again, or at the same time, gets that one. */
final class RevokeService implements RevokeProcuration {

    private final ProcurationStore store;
    private final Clock clock;

    RevokeService(ProcurationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ProcurationSnapshot revoke(Nir mandant, ProcurationId id) {
        Instant now = clock.now();
        Procuration procuration = find(mandant, id);
        Optional<Change> change = procuration.revoke(now);
        if (change.isEmpty()) {
            return ProcurationSnapshot.of(procuration, now);
        }
        boolean first = store.record(change.get());
        return first ? ProcurationSnapshot.of(change.get().procuration(), now) : revokedBefore(mandant, id, now);
    }

    private ProcurationSnapshot revokedBefore(Nir mandant, ProcurationId id, Instant now) {
        ProcurationSnapshot found = ProcurationSnapshot.of(find(mandant, id), now);
        if (found.state() == State.EN_COURS) {
            throw new DamagedDataException("revocation: refused by the store, and not recorded before");
        }
        return found;
    }

    private Procuration find(Nir mandant, ProcurationId id) {
        return store.find(mandant, id).orElseThrow(() -> new RefusedException(new Refusal.Unknown()));
    }
}
