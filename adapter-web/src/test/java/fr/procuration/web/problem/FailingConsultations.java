package fr.procuration.web.problem;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ViewProcurations;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Fails in every way there is. */
@Singleton
@Replaces(ViewProcurations.class)
@Requires(property = "consultations.fail")
final class FailingConsultations implements ViewProcurations {

    @Override
    public Optional<ProcurationSnapshot> current(Nir mandant) {
        throw new UnavailableException("store", new IllegalStateException("SECRET"));
    }

    @Override
    public List<ProcurationSnapshot> all(Nir mandant) {
        throw new IllegalArgumentException("SECRET", new IllegalStateException("SECRET"));
    }

    @Override
    public Optional<ProcurationSnapshot> one(Nir mandant, ProcurationId id) {
        throw new AssertionError("SECRET");
    }
}
