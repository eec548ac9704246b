package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.driving.RenounceProcuration.Answer;
import fr.procuration.port.driving.RenounceProcuration.NoProcuration;
import fr.procuration.port.driving.RenounceProcuration.NotConforming;
import fr.procuration.port.driving.RenounceProcuration.Query;
import fr.procuration.port.driving.RenounceProcuration.Renounced;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import org.junit.jupiter.api.Test;

/** A mandataire gives the procuration up at a desk. */
final class RenounceProcurationTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;
    private static final Renounced RENOUNCED = new Renounced(new End(Instants.GUIDE, EndReason.RENONCIATION));

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final RenounceProcuration renounce = UseCases.renounceProcuration(store, traces, limits, clock);

    @Test
    void ends_the_procuration_at_once() {
        grant();

        assertThat(renounce(IdentityDocuments.NICOLAS)).isEqualTo(RENOUNCED);
        assertThat(store.running(MANDANT.nir(), Instants.GUIDE)).isEmpty();
        assertTraceOf(Outcome.RENONCE);
    }

    @Test
    void gives_the_first_receipt_again_to_the_same_person_only() {
        grant();
        renounce(IdentityDocuments.NICOLAS);
        clock.set(Instants.GUIDE.plusSeconds(60));

        assertThat(renounce(IdentityDocuments.NICOLAS)).isEqualTo(RENOUNCED);
        assertThat(renounce(IdentityDocuments.PAUL)).isInstanceOf(NotConforming.class);
        assertThat(store.after(JournalEntry.START, 100)).hasSize(2);
    }

    @Test
    void is_not_for_somebody_whose_document_does_not_agree_in_every_field() {
        Procuration granted = grant();

        assertThat(renounce(IdentityDocuments.PAUL_NICOLAS)).isInstanceOf(NotConforming.class);
        assertThat(store.running(MANDANT.nir(), Instants.GUIDE)).contains(granted);
        assertTraceOf(Outcome.A_VERIFIER);
    }

    @Test
    void tells_the_mandant_of_somebody_else_who_tried() {
        grant();

        assertThat(renounce(IdentityDocuments.PAUL)).isInstanceOf(NotConforming.class);
        assertThat(store.after(JournalEntry.START, 100))
                .last()
                .extracting(JournalEntry::event)
                .isInstanceOf(ProcurationEvent.Mismatched.class);
    }

    @Test
    void ends_nothing_that_ended_otherwise() {
        store.record(Changes.revocation(grant(), Instants.GUIDE));

        assertThat(renounce(IdentityDocuments.NICOLAS)).isEqualTo(new NoProcuration());
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void ends_nothing_if_the_mandant_revokes_at_the_same_moment() {
        Procuration granted = grant();
        ProcurationStore overtaken =
                Doubles.overtaken(store, () -> store.record(Changes.revocation(granted, Instants.GUIDE)));
        RenounceProcuration late = UseCases.renounceProcuration(overtaken, traces, limits, clock);

        assertThat(late.renounce(new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS)))
                .isEqualTo(new NoProcuration());
    }

    @Test
    void is_no_answer_without_a_trace_but_ends_all_the_same() {
        grant();
        RenounceProcuration untraced = UseCases.renounceProcuration(store, Doubles.unreachable(), limits, clock);
        Query query = new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS);

        assertThatThrownBy(() -> untraced.renounce(query)).isInstanceOf(UnavailableException.class);
        assertThat(renounce(IdentityDocuments.NICOLAS)).isEqualTo(RENOUNCED);
    }

    private Procuration grant() {
        store.record(Changes.grant(MANDANT));
        return store.latest(MANDANT.nir()).orElseThrow();
    }

    private Answer renounce(IdentityDocument document) {
        return renounce.renounce(new Query(MANDANT.nir(), document, Agents.PARIS));
    }

    private void assertTraceOf(Outcome outcome) {
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, clock.now(), outcome));
    }
}
