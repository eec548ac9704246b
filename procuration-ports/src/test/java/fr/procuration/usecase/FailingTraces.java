package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Traces;
import java.io.IOException;
import java.util.List;

/** Traces that cannot be reached. */
final class FailingTraces implements Traces {

    @Override
    public void record(Consultation consultation) {
        throw outage();
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        throw outage();
    }

    private static UnavailableException outage() {
        return new UnavailableException("traces", new IOException("unreachable"));
    }
}
