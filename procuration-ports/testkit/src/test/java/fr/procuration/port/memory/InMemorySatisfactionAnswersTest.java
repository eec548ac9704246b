package fr.procuration.port.memory;

import fr.procuration.port.contract.SatisfactionAnswersContract;
import fr.procuration.port.driven.SatisfactionAnswers;

/** The answers in memory stay. */
final class InMemorySatisfactionAnswersTest extends SatisfactionAnswersContract {

    private final SatisfactionAnswers answers = new InMemorySatisfactionAnswers();

    @Override
    protected SatisfactionAnswers answers() {
        return answers;
    }

    @Override
    protected SatisfactionAnswers another() {
        return answers;
    }
}
