package fr.procuration.usecase;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.driving.AnswerSatisfaction;

/** Attaches the answer to the latest procuration of the mandant. */
final class SatisfactionService implements AnswerSatisfaction {

    private static final int NONE_YET = 0;

    private final ProcurationStore store;
    private final SatisfactionAnswers answers;
    private final Clock clock;

    SatisfactionService(ProcurationStore store, SatisfactionAnswers answers, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void answer(Nir mandant, boolean satisfied) {
        int number = store.latest(mandant).map(Procuration::number).orElse(NONE_YET);
        answers.record(mandant, number, satisfied, clock.now());
    }
}
