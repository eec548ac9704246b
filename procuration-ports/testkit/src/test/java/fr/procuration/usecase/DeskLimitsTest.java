package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Contact;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Refusals;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk may ask only so often; what it asks for nothing weighs more, and what is refused leaves its trace too. */
final class DeskLimitsTest {

    private static final int LIMIT = 10;
    private static final Nir NOBODY = Nirs.JEAN;
    private static final Nir SOMEBODY = Mandants.FRANCOISE.nir();

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = new InMemoryLookUpLimits(LIMIT, LIMIT, clock);
    private final LookUpMandataire lookUp = UseCases.lookUpMandataire(store, traces, limits, clock);
    private final CheckIdentity check = UseCases.checkIdentity(store, traces, limits, clock);
    private final Agenda agenda = new InMemoryAgenda(List.of(Sites.PARIS), store, new InMemoryMessages(store));
    private final ReceiveMandataire receive = UseCases.receiveMandataire(store, agenda, traces, limits, clock);

    private final RenounceProcuration renounce = UseCases.renounceProcuration(store, traces, limits, clock);
    private final EndProcuration end = UseCases.endProcuration(store, store, traces, limits, clock);
    private final LiftGrantBlock lift = UseCases.liftGrantBlock(store, store, traces, limits, clock);

    static Stream<Named<Consumer<Asked>>> questions() {
        return Stream.of(
                Named.of("finding", it -> it.test.find(it.nir, Contact.ACCUEIL)),
                Named.of("checking", it -> it.test.check(it.nir)),
                Named.of("receiving", it -> it.test.receive(it.nir)));
    }

    static Stream<Named<Consumer<Asked>>> allQuestions() {
        return Stream.concat(
                questions(),
                Stream.of(
                        Named.of("renouncing", it -> it.test.renounce(it.nir)),
                        Named.of("ending", it -> it.test.end(it.nir)),
                        Named.of("lifting", it -> it.test.lift(it.nir))));
    }

    record Asked(DeskLimitsTest test, Nir nir) {}

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_finds_somebody_counts_once(Consumer<Asked> question) {
        store.record(Changes.grant(Mandants.FRANCOISE));
        ask(LIMIT, question, SOMEBODY);

        assertThat(refused(question, SOMEBODY)).contains(new Refusal.TooManyLookUps(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("allQuestions")
    void a_question_that_finds_nobody_weighs_more(Consumer<Asked> question) {
        ask(LIMIT / InMemoryLookUpLimits.WEIGHT_OF_NOBODY, question, NOBODY);

        assertThat(refused(question, NOBODY)).contains(new Refusal.TooManyLookUps(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_is_refused_leaves_its_trace(Consumer<Asked> question) {
        store.record(Changes.grant(Mandants.FRANCOISE));
        ask(LIMIT, question, SOMEBODY);
        refused(question, SOMEBODY);

        assertThat(Traced.about(traces, SOMEBODY))
                .contains(Consultation.refused(SOMEBODY, Agents.PARIS, Instants.GUIDE));
        assertThat(store.after(1, 100)).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void a_question_whose_answer_does_not_depend_on_anybody_counts_once() {
        ask(LIMIT, it -> find(NOBODY, Contact.TELEPHONE), NOBODY);

        assertThat(Refusals.of(() -> find(NOBODY, Contact.TELEPHONE))).isPresent();
    }

    private void ask(int times, Consumer<Asked> question, Nir nir) {
        IntStream.range(0, times).forEach(each -> question.accept(new Asked(this, nir)));
    }

    private Optional<Refusal> refused(Consumer<Asked> question, Nir nir) {
        return Refusals.of(() -> question.accept(new Asked(this, nir)));
    }

    private void find(Nir nir, Contact contact) {
        lookUp.lookUp(new LookUpMandataire.Query(nir, contact, Agents.PARIS));
    }

    private void check(Nir nir) {
        check.check(new CheckIdentity.Query(nir, IdentityDocuments.NICOLAS, Agents.PARIS));
    }

    private void receive(Nir nir) {
        receive.receive(new ReceiveMandataire.Query(nir, IdentityDocuments.NICOLAS, Agents.PARIS, VisitId.random()));
    }

    private void renounce(Nir nir) {
        renounce.renounce(new RenounceProcuration.Query(nir, IdentityDocuments.NICOLAS, Agents.PARIS));
    }

    private void end(Nir nir) {
        end.end(new EndProcuration.Command(nir, EndReason.SIGNALEMENT, null, Agents.PARIS));
    }

    private void lift(Nir nir) {
        lift.lift(nir, GrantBlock.Lifting.ERREUR, Agents.PARIS);
    }
}
