package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import org.junit.jupiter.api.Test;

/** The first answer for each procuration is recorded, and no other. */
public abstract class SatisfactionAnswersContract extends AdapterContract {

    private final Nir mandant = Nirs.random();

    /**
     * The answers.
     *
     * @return the adapter under test
     */
    protected abstract SatisfactionAnswers answers();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract SatisfactionAnswers another();

    @Test
    void records_the_first_answer_for_a_procuration_and_no_other() {
        assertThat(answer(mandant, 1, true)).isTrue();
        assertThat(answer(mandant, 1, true)).isFalse();
        assertThat(answer(mandant, 1, false)).isFalse();
    }

    @Test
    void records_an_answer_for_each_procuration() {
        answer(mandant, 1, true);

        assertThat(answer(mandant, 2, false)).isTrue();
    }

    @Test
    void records_one_answer_of_a_mandant_who_never_gave_a_procuration() {
        assertThat(answer(mandant, 0, false)).isTrue();
        assertThat(answer(mandant, 0, true)).isFalse();
    }

    @Test
    void records_the_answer_of_each_mandant() {
        answer(mandant, 1, true);

        assertThat(answer(Nirs.random(), 1, true)).isTrue();
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(SatisfactionAnswers.class).tellsOfAnOutage(answers());
    }

    @Test
    void records_one_of_16_answers_at_once() {
        assertThat(Crowd.of(16, each -> answer(each % 2 == 0 ? answers() : another(), mandant, 1, true)))
                .filteredOn(recorded -> recorded)
                .hasSize(1);
    }

    private boolean answer(Nir nir, int number, boolean satisfied) {
        return answer(answers(), nir, number, satisfied);
    }

    private static boolean answer(SatisfactionAnswers instance, Nir nir, int number, boolean satisfied) {
        return instance.record(nir, number, satisfied, Instants.GUIDE);
    }
}
