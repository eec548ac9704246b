package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every trace stays, and is found by the number it is about. */
public abstract class TracesContract {

    private final Nir mandant = Nirs.random();

    /**
     * The traces.
     *
     * @return the adapter under test
     */
    protected abstract Traces traces();

    @Test
    void has_none_about_a_person_nobody_looked_at() {
        assertThat(traces().about(mandant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_who_looked_when_and_with_what_outcome(Outcome outcome) {
        Consultation trace = new Consultation(
                mandant,
                new Agent("agent.é.王", "CPAM d’Évry", "2001:db8::75"),
                Instant.parse("2026-10-25T00:30:00.123456Z"),
                outcome);
        traces().record(trace);

        assertThat(traces().about(mandant)).containsExactly(trace);
    }

    @Test
    void gives_the_latest_first() {
        Consultation second = look(Agents.LYON, Instants.GUIDE.plusSeconds(2));
        Consultation first = look(Agents.PARIS, Instants.GUIDE.plusSeconds(1));
        Consultation third = look(Agents.PARIS, Instants.GUIDE.plusSeconds(3));

        assertThat(traces().about(mandant)).containsExactly(third, second, first);
    }

    @Test
    void gives_no_more_than_the_most() {
        IntStream.range(0, Traces.MOST + 3).forEach(second -> look(Agents.PARIS, Instants.GUIDE.plusSeconds(second)));

        assertThat(traces().about(mandant))
                .hasSize(Traces.MOST)
                .extracting(Consultation::at)
                .startsWith(Instants.GUIDE.plusSeconds(Traces.MOST + 2));
    }

    @Test
    void keeps_looks_that_are_alike() {
        Consultation one = look(Agents.PARIS, Instants.GUIDE);
        Consultation two = look(Agents.PARIS, Instants.GUIDE);

        assertThat(traces().about(mandant)).containsExactly(one, two);
    }

    @Test
    void tells_nobody_about_somebody_else() {
        look(Agents.PARIS, Instants.GUIDE);

        assertThat(traces().about(Nirs.random())).isEmpty();
    }

    @Test
    void keeps_all_of_what_many_record_at_once() {
        List<List<Consultation>> recorded = Crowd.of(
                16,
                each -> IntStream.range(0, 30)
                        .mapToObj(second -> look(
                                new Agent("agent." + each, "CPAM", "10.75.0.1"), Instants.GUIDE.plusSeconds(second)))
                        .toList());

        assertThat(traces().about(mandant))
                .containsExactlyInAnyOrderElementsOf(
                        recorded.stream().flatMap(List::stream).toList());
    }

    private Consultation look(Agent agent, Instant at) {
        Consultation trace = new Consultation(mandant, agent, at, Outcome.REPRESENTE);
        traces().record(trace);
        return trace;
    }
}
