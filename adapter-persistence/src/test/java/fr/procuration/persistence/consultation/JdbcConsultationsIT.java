package fr.procuration.persistence.consultation;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.ConsultationsContract;
import fr.procuration.port.driven.Consultations;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Traces on PostgreSQL stay, and two instances see them. */
final class JdbcConsultationsIT extends ConsultationsContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected Consultations consultations() {
        return INSTANCES.get(Consultations.class);
    }

    @Override
    protected Consultations another() {
        return INSTANCES.other().get(Consultations.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
