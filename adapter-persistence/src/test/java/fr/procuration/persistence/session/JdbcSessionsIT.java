package fr.procuration.persistence.session;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.SessionsContract;
import fr.procuration.port.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions on PostgreSQL keep the contract, on two instances: what one ends, the other knows. */
final class JdbcSessionsIT extends SessionsContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected Sessions sessions() {
        return INSTANCES.get(Sessions.class);
    }

    @Override
    protected Sessions another() {
        return INSTANCES.other().get(Sessions.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
