package fr.procuration.port.memory;

import fr.procuration.port.contract.ConsultationsContract;
import fr.procuration.port.driven.Consultations;

/** The consultations in memory stay. */
final class InMemoryConsultationsTest extends ConsultationsContract {

    private final Consultations consultations = new InMemoryConsultations();

    @Override
    protected Consultations consultations() {
        return consultations;
    }

    @Override
    protected Consultations another() {
        return consultations;
    }
}
