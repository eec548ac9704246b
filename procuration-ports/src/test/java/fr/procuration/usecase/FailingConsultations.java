package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Consultations;
import java.io.IOException;
import java.time.Instant;

/** Traces that cannot be reached. */
final class FailingConsultations implements Consultations {

    @Override
    public void record(Consultation consultation) {
        throw outage();
    }

    @Override
    public void count(Consultation refusal) {
        throw outage();
    }

    @Override
    public ConsultationPage about(Nir mandant, Instant before, int most) {
        throw outage();
    }

    private static UnavailableException outage() {
        return new UnavailableException("traces", new IOException("unreachable"));
    }
}
