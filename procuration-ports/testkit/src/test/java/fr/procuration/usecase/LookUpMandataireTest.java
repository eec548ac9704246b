package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Contact;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.LookUpMandataire.Answer;
import fr.procuration.port.driving.LookUpMandataire.NoProcuration;
import fr.procuration.port.driving.LookUpMandataire.NotCovered;
import fr.procuration.port.driving.LookUpMandataire.Query;
import fr.procuration.port.driving.LookUpMandataire.Represented;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agent asks who may represent a person. */
final class LookUpMandataireTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final LookUpMandataire find = UseCases.lookUpMandataire(store, traces, limits, clock);

    @Test
    void finds_the_mandataire_of_a_procuration_given_at_this_instant() {
        Procuration granted = grant();

        assertThat(find(Contact.ACCUEIL)).isEqualTo(new Represented(Mandataires.NICOLAS, granted.validity()));
        assertTraceOf(Outcome.REPRESENTE);
    }

    @Test
    void finds_the_mandataire_until_the_last_instant() {
        clock.set(grant().validity().until().minusNanos(1_000));

        assertThat(find(Contact.ACCUEIL)).isInstanceOf(Represented.class);
    }

    @Test
    void finds_nobody_before_the_first_instant_unless_clocks_may_differ_so_far() {
        grant();
        clock.set(Instants.GUIDE.minusSeconds(5));
        assertThat(find(Contact.ACCUEIL)).isEqualTo(new NoProcuration());

        clock.set(Instants.GUIDE.minusSeconds(4));
        assertThat(find(Contact.ACCUEIL)).isInstanceOf(Represented.class);
    }

    @Test
    void finds_nobody_for_a_number_it_never_saw() {
        assertThat(find(Contact.ACCUEIL)).isEqualTo(new NoProcuration());
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void finds_nobody_once_the_month_is_over() {
        clock.set(grant().validity().until());

        assertThat(find(Contact.ACCUEIL)).isEqualTo(new NoProcuration());
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void finds_nobody_from_the_instant_of_the_revocation_on() {
        store.record(Changes.revocation(grant(), clock.now()));

        assertThat(find(Contact.ACCUEIL)).isEqualTo(new NoProcuration());
    }

    @Test
    void finds_nobody_after_a_revocation_although_its_clock_is_late() {
        store.record(Changes.revocation(grant(), Instants.GUIDE.plusSeconds(60)));
        clock.set(Instants.GUIDE.plusSeconds(30));

        assertThat(find(Contact.ACCUEIL)).isEqualTo(new NoProcuration());
    }

    @ParameterizedTest
    @EnumSource(names = "ACCUEIL", mode = EnumSource.Mode.EXCLUDE)
    void says_that_a_procuration_does_not_count_for_another_contact_whether_there_is_one_or_not(Contact contact) {
        assertThat(find(contact)).isEqualTo(new NotCovered(contact));
        grant();
        assertThat(find(contact)).isEqualTo(new NotCovered(contact));

        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.NON_COUVERT, Outcome.NON_COUVERT);
    }

    @ParameterizedTest
    @EnumSource
    void gives_no_answer_if_it_cannot_leave_its_trace(Contact contact) {
        grant();
        LookUpMandataire untraced = UseCases.lookUpMandataire(store, Doubles.unreachable(), limits, clock);

        assertThatThrownBy(() -> untraced.lookUp(new Query(MANDANT.nir(), contact, Agents.PARIS)))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void leaves_a_trace_cut_to_microseconds() {
        clock.set(Instant.parse("2025-12-16T09:00:00.123456789Z"));
        find(Contact.ACCUEIL);

        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::at)
                .containsExactly(Instant.parse("2025-12-16T09:00:00.123456Z"));
    }

    @Test
    void reads_the_time_once() {
        grant();
        Clock counting = Doubles.clock();

        UseCases.lookUpMandataire(store, traces, limits, counting)
                .lookUp(new Query(MANDANT.nir(), Contact.ACCUEIL, Agents.PARIS));

        verify(counting, times(1)).now();
    }

    private Procuration grant() {
        store.record(Changes.grant(MANDANT));
        return store.latest(MANDANT.nir()).orElseThrow();
    }

    private Answer find(Contact contact) {
        return find.lookUp(new Query(MANDANT.nir(), contact, Agents.PARIS));
    }

    private void assertTraceOf(Outcome outcome) {
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, clock.now(), outcome));
    }
}
