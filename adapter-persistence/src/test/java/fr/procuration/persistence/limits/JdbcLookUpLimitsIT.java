package fr.procuration.persistence.limits;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.contract.LookUpLimitsContract;
import fr.procuration.port.driven.LookUpLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** One instance keeps the limits exactly. */
final class JdbcLookUpLimitsIT extends LookUpLimitsContract {

    private static final Instance INSTANCE =
            Instance.limited(EmbeddedDatabase.fresh(), OF_AGENT, OF_SITE, WEIGHT_OF_NOBODY, PERIOD);

    private Instance instance = INSTANCE;

    @AfterEach
    void close_the_one_that_is_lost() {
        if (instance != INSTANCE) {
            instance.close();
        }
    }

    @AfterAll
    static void close() {
        INSTANCE.close();
    }

    @Override
    protected LookUpLimits limits() {
        return instance.get(LookUpLimits.class);
    }

    @Override
    protected void breakDown() {
        instance = Instance.withoutDatabase();
    }
}
