package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemorySatisfactionAnswers;
import fr.procuration.port.memory.InMemorySatisfactionAnswers.Answer;
import fr.procuration.port.memory.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A mandant says whether the service satisfied them. */
final class AnswerSatisfactionTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemorySatisfactionAnswers answers = new InMemorySatisfactionAnswers();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final AnswerSatisfaction answer = UseCases.answerSatisfaction(store, answers, clock);

    @Test
    void records_the_answer_for_the_latest_procuration() {
        Procuration first = Changes.grant(MANDANT).procuration();
        store.record(Changes.grant(MANDANT));
        store.record(Changes.grantAfter(first, first.validity().until()));

        answer.answer(MANDANT.nir(), false);

        assertThat(answers.answer(MANDANT.nir(), 2)).contains(new Answer(false, Instants.GUIDE));
        assertThat(answers.answer(MANDANT.nir(), 1)).isEmpty();
    }

    @Test
    void records_the_answer_of_a_mandant_who_never_gave_one() {
        answer.answer(MANDANT.nir(), true);

        assertThat(answers.answer(MANDANT.nir(), 0)).contains(new Answer(true, Instants.GUIDE));
    }

    @Test
    void keeps_the_first_answer() {
        answer.answer(MANDANT.nir(), true);
        clock.advance(Duration.ofSeconds(1));
        answer.answer(MANDANT.nir(), false);

        assertThat(answers.answer(MANDANT.nir(), 0)).contains(new Answer(true, Instants.GUIDE));
    }

    @Test
    void reads_the_time_once() {
        Clock counting = Doubles.clock();

        UseCases.answerSatisfaction(store, answers, counting).answer(MANDANT.nir(), true);

        verify(counting, times(1)).now();
    }
}
