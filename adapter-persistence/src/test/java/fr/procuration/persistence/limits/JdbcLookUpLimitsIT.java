package fr.procuration.persistence.limits;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.contract.LookUpLimitsContract;
import fr.procuration.port.driven.LookUpLimits;
import org.junit.jupiter.api.AfterAll;

/** One instance keeps the limits exactly. */
final class JdbcLookUpLimitsIT extends LookUpLimitsContract {

    private static final Instance INSTANCE =
            Instance.limited(EmbeddedDatabase.fresh(), OF_AGENT, OF_SITE, WEIGHT_OF_NOBODY, PERIOD);

    @AfterAll
    static void close() {
        INSTANCE.close();
    }

    @Override
    protected LookUpLimits limits() {
        return INSTANCE.get(LookUpLimits.class);
    }
}
