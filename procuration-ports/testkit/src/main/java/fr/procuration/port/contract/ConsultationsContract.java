package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.zone.Layout;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every trace stays, and is found by the number it is about. */
public abstract class ConsultationsContract extends AdapterContract {

    private final Nir mandant = Nirs.random();

    /**
     * The consultations.
     *
     * @return the adapter under test
     */
    protected abstract Consultations consultations();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Consultations another();

    @Test
    void has_none_about_a_person_nobody_looked_at() {
        assertThat(Traced.about(consultations(), mandant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_who_looked_when_and_with_what_outcome(Outcome outcome) {
        Consultation trace = new Consultation(
                mandant,
                new Agent("agent.é.王", "CPAM d’Évry", "2001:db8::75"),
                Instant.parse("2026-10-25T00:30:00.123456Z"),
                outcome);
        consultations().record(trace);

        assertThat(Traced.about(consultations(), mandant)).containsExactly(trace);
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_layout_of_the_zone_that_was_read(Layout zone) {
        Consultation trace = new Consultation(mandant, Agents.PARIS, Instants.GUIDE, Outcome.A_VERIFIER, zone);
        consultations().record(trace);

        assertThat(Traced.about(consultations(), mandant)).containsExactly(trace);
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(Consultations.class).tellsOfAnOutage(consultations());
    }

    @Test
    void gives_the_latest_first_in_whatever_order_they_were_recorded() {
        Consultation second = look(Agents.LYON, Instants.GUIDE.plusSeconds(2));
        Consultation first = look(Agents.PARIS, Instants.GUIDE.plusSeconds(1));
        Consultation third = look(Agents.PARIS, Instants.GUIDE.plusSeconds(3));

        assertThat(Traced.about(another(), mandant)).containsExactly(third, second, first);
        assertThat(Traced.about(consultations(), mandant)).containsExactly(third, second, first);
    }

    @Test
    void gives_them_page_by_page_to_the_first_of_all() {
        IntStream.range(0, 25).forEach(second -> look(Agents.PARIS, Instants.GUIDE.plusSeconds(second)));

        List<List<Instant>> pages = pages(10);

        assertThat(pages).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(pages.stream().flatMap(List::stream))
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void promises_no_older_ones_where_there_are_none() {
        IntStream.range(0, 20).forEach(second -> look(Agents.PARIS, Instants.GUIDE.plusSeconds(second)));

        assertThat(pages(10)).hasSize(2);
    }

    @Test
    void loses_none_between_pages_although_many_are_of_one_instant() {
        look(Agents.LYON, Instants.GUIDE.minusSeconds(1));
        IntStream.range(0, 25).forEach(each -> look(Agents.PARIS, Instants.GUIDE));
        look(Agents.LYON, Instants.GUIDE.plusSeconds(1));

        assertThat(pages(10)).extracting(List::size).containsExactly(26, 1);
    }

    @Test
    void cannot_be_pushed_out_by_any_number_of_others() {
        Consultation first = look(Agents.LYON, Instants.GUIDE);
        IntStream.range(1, 700).forEach(second -> look(Agents.PARIS, Instants.GUIDE.plusSeconds(second)));

        assertThat(pages(500).get(1)).endsWith(first.at());
    }

    @Test
    void keeps_the_first_refusal_of_a_minute_at_once() {
        Consultation refusal = Consultation.refused(mandant, Agents.PARIS, Instants.GUIDE);
        consultations().count(refusal);

        assertThat(Traced.about(consultations(), mandant)).containsExactly(refusal);
    }

    @Test
    void keeps_the_refusals_of_each_minute_agent_and_person_as_one_line() {
        Consultation refusal = Consultation.refused(mandant, Agents.PARIS, Instants.GUIDE);
        Consultation next = Consultation.refused(mandant, Agents.PARIS, Instants.GUIDE.plusSeconds(60));
        Consultation colleague = Consultation.refused(mandant, Agents.LYON, Instants.GUIDE);
        Consultations one = consultations();
        IntStream.range(0, 3).forEach(each -> one.count(refusal));
        one.count(next);
        one.count(colleague);

        assertThat(Traced.about(another(), mandant))
                .extracting(each -> Consultation.refused(each.mandant(), each.agent(), each.at()))
                .containsExactlyInAnyOrder(refusal, next, colleague);
    }

    @Test
    void keeps_refusals_about_a_few_people_of_the_many_an_agent_tries_in_a_minute() {
        Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM", "10.75.0.1");
        List<Nir> tried = Stream.generate(Nirs::random).limit(50).toList();
        tried.forEach(each -> consultations().count(Consultation.refused(each, agent, Instants.GUIDE)));

        assertThat(tried.stream()
                        .filter(each -> !Traced.about(consultations(), each).isEmpty()))
                .contains(tried.get(0))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void keeps_looks_that_are_alike() {
        Consultation one = look(Agents.PARIS, Instants.GUIDE);
        Consultation two = look(Agents.PARIS, Instants.GUIDE);

        assertThat(Traced.about(consultations(), mandant)).containsExactly(one, two);
    }

    @Test
    void tells_nobody_about_somebody_else() {
        look(Agents.PARIS, Instants.GUIDE);

        assertThat(Traced.about(consultations(), Nirs.random())).isEmpty();
    }

    @Test
    void keeps_all_of_what_many_record_at_once() {
        List<List<Consultation>> recorded = Crowd.of(
                16,
                each -> IntStream.range(0, 30)
                        .mapToObj(second -> look(
                                each % 2 == 0 ? consultations() : another(),
                                new Agent("agent." + each, "CPAM", "10.75.0.1"),
                                Instants.GUIDE.plusSeconds(second)))
                        .toList());

        assertThat(Traced.about(consultations(), mandant))
                .containsExactlyInAnyOrderElementsOf(
                        recorded.stream().flatMap(List::stream).toList());
    }

    private List<List<Instant>> pages(int most) {
        List<List<Instant>> pages = new ArrayList<>();
        Optional<Instant> before = Optional.of(ConsultationPage.LATEST);
        while (before.isPresent()) {
            ConsultationPage page = consultations().about(mandant, before.get(), most);
            pages.add(page.consultations().stream().map(Consultation::at).toList());
            before = page.older();
        }
        return pages;
    }

    private Consultation look(Agent agent, Instant at) {
        return look(consultations(), agent, at);
    }

    private Consultation look(Consultations instance, Agent agent, Instant at) {
        Consultation trace = new Consultation(mandant, agent, at, Outcome.REPRESENTE);
        instance.record(trace);
        return trace;
    }
}
