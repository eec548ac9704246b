package fr.procuration.persistence.satisfaction;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.SatisfactionAnswersContract;
import fr.procuration.port.driven.SatisfactionAnswers;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of the answers that two instances record for a procuration, the first stays. */
final class JdbcSatisfactionAnswersIT extends SatisfactionAnswersContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected SatisfactionAnswers answers() {
        return INSTANCES.get(SatisfactionAnswers.class);
    }

    @Override
    protected SatisfactionAnswers another() {
        return INSTANCES.other().get(SatisfactionAnswers.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
