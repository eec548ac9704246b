package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.Match;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.ReceiveMandataire.Answer;
import fr.procuration.port.driving.ReceiveMandataire.NoProcuration;
import fr.procuration.port.driving.ReceiveMandataire.NotConforming;
import fr.procuration.port.driving.ReceiveMandataire.Query;
import fr.procuration.port.driving.ReceiveMandataire.Received;
import fr.procuration.port.driving.ReceiveMandataire.ReceivedBefore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent receives the mandataire. */
final class ReceiveMandataireTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final Agenda agenda = new InMemoryAgenda(List.of(Sites.PARIS), store, new InMemoryMessages(store));
    private final ReceiveMandataire receive = UseCases.receiveMandataire(store, agenda, traces, limits, clock);
    private final VisitId visit = VisitId.random();

    @Test
    void records_who_received_the_mandataire_where_and_when() {
        Procuration granted = grant();

        assertThat(receive(IdentityDocuments.NICOLAS)).isEqualTo(new Received());
        assertThat(receptions())
                .containsExactly(new ProcurationEvent.Received(granted.id(), Instants.GUIDE, Agents.PARIS, visit));
        assertTraceOf(Outcome.RECU);
    }

    @Test
    void records_a_visit_once_however_often_it_is_asked() {
        grant();
        receive(IdentityDocuments.NICOLAS);

        clock.set(Instants.GUIDE.plusSeconds(60));

        assertThat(receive(IdentityDocuments.NICOLAS)).isEqualTo(new Received());
        assertThat(receptions()).hasSize(1);
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, Instants.GUIDE, Outcome.RECU));
    }

    @Test
    void tells_the_mandant_of_each_visit() {
        grant();
        receive(IdentityDocuments.NICOLAS);
        Query next = new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, VisitId.random());

        assertThat(receive.receive(next)).isEqualTo(new Received());
        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.RECU, Outcome.RECU);
    }

    @Test
    void tells_another_desk_where_and_when_the_visit_was_recorded() {
        grant();
        receive(IdentityDocuments.NICOLAS);
        clock.set(Instants.GUIDE.plusSeconds(1));

        assertThat(receive.receive(new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.LYON, visit)))
                .isEqualTo(new ReceivedBefore(Instants.GUIDE, Agents.PARIS.site()));
        assertThat(receptions()).hasSize(1);
        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.CONFORME, Outcome.RECU);
    }

    @Test
    void tells_who_sends_a_page_of_before_again_when_the_visit_was_recorded() {
        grant();
        receive(IdentityDocuments.NICOLAS);
        clock.set(Instants.GUIDE.plus(Duration.ofMinutes(15)));

        assertThat(receive(IdentityDocuments.NICOLAS))
                .isEqualTo(new ReceivedBefore(Instants.GUIDE, Agents.PARIS.site()));
        clock.set(Instants.GUIDE.plus(Duration.ofDays(7)));
        assertThat(receive(IdentityDocuments.NICOLAS)).isInstanceOf(ReceivedBefore.class);
        assertThat(receptions()).hasSize(1);
    }

    @Test
    void takes_a_store_that_writes_nothing_for_damage() {
        grant();
        ReceiveMandataire damaged =
                UseCases.receiveMandataire(Doubles.writingNothing(store), agenda, traces, limits, clock);
        Query query = new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit);

        assertThatThrownBy(() -> damaged.receive(query)).isInstanceOf(DamagedDataException.class);
        assertThat(Traced.about(traces, MANDANT.nir())).isEmpty();
    }

    @Test
    void receives_nobody_before_the_first_instant_of_a_procuration() {
        grant();
        clock.set(Instants.GUIDE.minusSeconds(5));

        assertThat(receive(IdentityDocuments.NICOLAS)).isEqualTo(new NoProcuration());
        assertThat(receptions()).isEmpty();
    }

    @Test
    void receives_nobody_whose_document_does_not_agree_in_every_field() {
        grant();

        assertThat(receive(IdentityDocuments.PAUL_NICOLAS))
                .isInstanceOfSatisfying(
                        NotConforming.class,
                        answer -> assertThat(answer.checked().match().overall()).isEqualTo(Match.A_VERIFIER));
        assertThat(receptions()).isEmpty();
        assertTraceOf(Outcome.A_VERIFIER);
    }

    @Test
    void receives_nobody_once_the_procuration_was_revoked_between_the_check_and_the_reception() {
        store.record(Changes.revocation(grant(), Instants.GUIDE));

        assertThat(receive(IdentityDocuments.NICOLAS)).isEqualTo(new NoProcuration());
        assertThat(receptions()).isEmpty();
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void receives_nobody_if_the_procuration_is_revoked_at_the_same_moment() {
        Change revocation = Changes.revocation(grant(), Instants.GUIDE);
        ProcurationStore overtaken = Doubles.overtaken(store, () -> store.record(revocation));
        ReceiveMandataire late = UseCases.receiveMandataire(overtaken, agenda, traces, limits, clock);

        assertThat(late.receive(new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit)))
                .isEqualTo(new NoProcuration());
        assertThat(receptions()).isEmpty();
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void gives_no_answer_without_a_trace_and_can_be_asked_again() {
        grant();
        ReceiveMandataire untraced = UseCases.receiveMandataire(store, agenda, Doubles.unreachable(), limits, clock);
        Query query = new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit);
        assertThatThrownBy(() -> untraced.receive(query)).isInstanceOf(UnavailableException.class);

        assertThat(receive(IdentityDocuments.NICOLAS)).isEqualTo(new Received());
        assertThat(receptions()).hasSize(1);
        assertTraceOf(Outcome.RECU);
    }

    @Test
    void reads_the_time_once() {
        grant();
        Clock counting = Doubles.clock();
        UseCases.receiveMandataire(store, agenda, traces, limits, counting)
                .receive(new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit));

        verify(counting, times(1)).now();
    }

    private Procuration grant() {
        store.record(Changes.grant(MANDANT));
        return store.latest(MANDANT.nir()).orElseThrow();
    }

    private Answer receive(IdentityDocument document) {
        return receive.receive(new Query(MANDANT.nir(), document, Agents.PARIS, visit));
    }

    private List<ProcurationEvent> receptions() {
        return store.after(JournalEntry.START, 100).stream()
                .map(JournalEntry::event)
                .filter(ProcurationEvent.Received.class::isInstance)
                .toList();
    }

    private void assertTraceOf(Outcome outcome) {
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, clock.now(), outcome));
    }
}
