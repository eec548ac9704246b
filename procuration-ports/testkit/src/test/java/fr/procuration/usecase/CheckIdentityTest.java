package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.document.BirthDateReading;
import fr.procuration.domain.document.FamilyNameReading;
import fr.procuration.domain.document.GivenNameReading;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.document.Match;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.CheckIdentity.Query;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An agent compares the identity document of the person at the desk with the mandataire declared. */
final class CheckIdentityTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final CheckIdentity check = UseCases.checkIdentity(store, traces, limits, clock);

    @Test
    void recognizes_the_mandataire_field_by_field() {
        grant();

        assertThat(check(IdentityDocuments.NICOLAS)).contains(match(GivenNameReading.FIRST));
        assertTraceOf(Outcome.CONFORME);
    }

    @Test
    void tells_what_the_document_was_compared_with() {
        Procuration granted = grant();

        assertThat(check.check(new Query(MANDANT.nir(), IdentityDocuments.PAUL, Agents.PARIS)))
                .hasValueSatisfying(checked -> {
                    assertThat(checked.mandataire()).isEqualTo(Mandataires.NICOLAS);
                    assertThat(checked.validity()).isEqualTo(granted.validity());
                });
    }

    @Test
    void tells_the_agent_to_look_closer() {
        grant();

        assertThat(check(IdentityDocuments.PAUL_NICOLAS)).contains(match(GivenNameReading.ANOTHER));
        assertTraceOf(Outcome.A_VERIFIER);
    }

    @Test
    void tells_somebody_else_apart() {
        grant();

        assertThat(check(IdentityDocuments.PAUL)).contains(match(GivenNameReading.NONE));
        assertTraceOf(Outcome.DIFFERENT);
        assertThat(store.after(JournalEntry.START, 100))
                .last()
                .extracting(JournalEntry::event)
                .isInstanceOf(ProcurationEvent.Mismatched.class);
    }

    @Test
    void compares_nothing_if_there_is_no_procuration() {
        assertThat(check(IdentityDocuments.NICOLAS)).isEmpty();
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void compares_nothing_once_the_month_is_over() {
        clock.set(grant().validity().until());

        assertThat(check(IdentityDocuments.NICOLAS)).isEmpty();
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void compares_nothing_after_a_revocation_although_its_clock_is_late() {
        store.record(Changes.revocation(grant(), Instants.GUIDE.plusSeconds(60)));
        clock.set(Instants.GUIDE.plusSeconds(30));

        assertThat(check(IdentityDocuments.NICOLAS)).isEmpty();
    }

    @Test
    void gives_no_answer_if_it_cannot_leave_its_trace() {
        CheckIdentity untraced = UseCases.checkIdentity(store, Doubles.unreachable(), limits, clock);
        Query query = new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS);

        assertThatThrownBy(() -> untraced.check(query)).isInstanceOf(UnavailableException.class);
        grant();
        assertThatThrownBy(() -> untraced.check(query)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void reads_the_time_once() {
        grant();
        Clock counting = Doubles.clock();

        UseCases.checkIdentity(store, traces, limits, counting)
                .check(new Query(MANDANT.nir(), IdentityDocuments.NICOLAS, Agents.PARIS));

        verify(counting, times(1)).now();
    }

    private static IdentityMatch match(GivenNameReading givenName) {
        return new IdentityMatch(
                FamilyNameReading.BIRTH_NAME, givenName, BirthDateReading.SAME, Match.CONFORME, List.of());
    }

    private Procuration grant() {
        store.record(Changes.grant(MANDANT));
        return store.latest(MANDANT.nir()).orElseThrow();
    }

    private Optional<IdentityMatch> check(IdentityDocument document) {
        return check.check(new Query(MANDANT.nir(), document, Agents.PARIS)).map(CheckedIdentity::match);
    }

    private void assertTraceOf(Outcome outcome) {
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, clock.now(), outcome));
    }
}
