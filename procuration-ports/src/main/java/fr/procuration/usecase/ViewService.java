package fr.procuration.usecase;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ViewProcurations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows a mandant their procurations, each with its state now. */
final class ViewService implements ViewProcurations {

    private final ProcurationStore store;
    private final Clock clock;

    ViewService(ProcurationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<ProcurationSnapshot> current(Nir mandant) {
        Instant now = clock.now();
        return store.latest(mandant)
                .map(latest -> ProcurationSnapshot.of(latest, now))
                .filter(latest -> latest.state() == State.EN_COURS);
    }

    @Override
    public List<ProcurationSnapshot> all(Nir mandant) {
        Instant now = clock.now();
        return store.all(mandant).stream()
                .map(each -> ProcurationSnapshot.of(each, now))
                .toList();
    }

    @Override
    public Optional<ProcurationSnapshot> one(Nir mandant, ProcurationId id) {
        Instant now = clock.now();
        return store.find(mandant, id).map(found -> ProcurationSnapshot.of(found, now));
    }
}
