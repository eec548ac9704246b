package fr.procuration.persistence;

import fr.procuration.port.contract.TracesContract;
import fr.procuration.port.driven.Traces;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Traces on PostgreSQL stay, and two instances see them. */
final class JdbcTracesIT extends TracesContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected Traces traces() {
        return INSTANCES.get(Traces.class);
    }
}
