package fr.procuration.persistence.session;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.KeptPagesContract;
import fr.procuration.port.session.KeptPages;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages on PostgreSQL keep the contract, on two instances: what one keeps, the other shows. */
final class JdbcKeptPagesIT extends KeptPagesContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected KeptPages pages() {
        return INSTANCES.get(KeptPages.class);
    }
}
