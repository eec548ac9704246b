package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Identites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mandant gives a procuration and names the request, so that sending it again gives the first answer again. */
final class GrantUnderKeyTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;
    private static final Declaration DECLARATION = Declarations.by(MANDANT);
    private static final Refusal RUNNING = new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16));

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final GrantProcuration grant = UseCases.grantProcuration(store, clock);
    private final IdempotencyKey key = IdempotencyKeys.random();

    @Test
    void gives_the_first_procuration_again() {
        ProcurationSnapshot first = send(DECLARATION);
        clock.advance(Duration.ofHours(1));

        assertThat(send(DECLARATION)).isEqualTo(first);
        assertThat(store.after(JournalEntry.START, 10)).hasSize(1);
    }

    @Test
    void gives_it_as_it_was_then_even_after_its_revocation() {
        ProcurationSnapshot first = send(DECLARATION);
        store.record(Changes.revocation(first.procuration()));

        assertThat(send(DECLARATION)).isEqualTo(first);
    }

    @Test
    void says_of_an_answer_that_it_was_given_before() {
        Command command = new Command(DECLARATION, key);

        assertThat(grant.grant(command).replayed()).isFalse();
        assertThat(grant.grant(command).replayed()).isTrue();
    }

    @Test
    void says_of_a_refusal_that_it_was_given_before() {
        store.record(Changes.grant(MANDANT));
        Command command = new Command(DECLARATION, key);

        assertThatThrownBy(() -> grant.grant(command)).hasFieldOrPropertyWithValue("replayed", false);
        assertThatThrownBy(() -> grant.grant(command)).hasFieldOrPropertyWithValue("replayed", true);
    }

    @Test
    void gives_it_again_whatever_the_canal() {
        ProcurationSnapshot first = send(DECLARATION);

        assertThat(send(new Declaration(MANDANT, Mandataires.NICOLAS, true, Canal.BMS)))
                .isEqualTo(first);
    }

    @Test
    void refuses_again_what_was_refused_because_one_was_running() {
        store.record(Changes.grant(MANDANT));
        assertThat(refusalOf(DECLARATION)).contains(RUNNING);
        clock.advance(Duration.ofDays(60));

        assertThat(refusalOf(DECLARATION)).contains(RUNNING);
    }

    @Test
    void refuses_the_key_for_another_mandataire() {
        send(DECLARATION);

        assertThat(refusalOf(Declarations.by(MANDANT, Mandataires.SANDRINE))).contains(new Refusal.KeyReused());
    }

    @Test
    void refuses_the_key_of_a_refusal_for_another_mandataire() {
        store.record(Changes.grant(MANDANT));
        refusalOf(DECLARATION);

        assertThat(refusalOf(Declarations.by(MANDANT, Mandataires.SANDRINE))).contains(new Refusal.KeyReused());
    }

    @Test
    void refuses_the_key_without_the_certification_of_the_first_request() {
        send(DECLARATION);

        assertThat(refusalOf(new Declaration(MANDANT, Mandataires.NICOLAS, false, Canal.WEB)))
                .contains(new Refusal.KeyReused());
    }

    @Test
    void keeps_no_refusal_of_a_declaration_that_is_wrong_in_itself() {
        Mandataire minor = new Mandataire(Identites.of(Civilite.MADAME, "LEROY", "Alix", new BirthDate(2007, 12, 17)));
        assertThat(refusalOf(Declarations.by(MANDANT, minor))).contains(new Refusal.Underage());

        assertThat(send(DECLARATION).procuration().number()).isEqualTo(1);
    }

    @Test
    void gives_what_the_same_request_was_given_if_that_came_first() {
        ProcurationStore overtaken = Doubles.overtaken(store, () -> send(DECLARATION));

        ProcurationSnapshot late = UseCases.grantProcuration(overtaken, clock)
                .grant(new Command(DECLARATION, key))
                .given();

        assertThat(late).isEqualTo(send(DECLARATION));
        assertThat(store.all(MANDANT.nir())).hasSize(1);
    }

    @Test
    void refuses_what_the_same_request_was_refused_if_that_came_first() {
        store.record(Changes.grant(MANDANT));
        ProcurationStore overtaken = Doubles.overtaken(store, () -> refusalOf(DECLARATION));
        GrantProcuration late = UseCases.grantProcuration(overtaken, clock);

        assertThat(Refusals.of(() -> late.grant(new Command(DECLARATION, key)))).contains(RUNNING);
    }

    @Test
    void does_not_refuse_what_the_same_request_was_given_if_that_came_first() {
        SettableClock later = new SettableClock(Instants.GUIDE.plus(Duration.ofDays(60)));
        store.record(Changes.grant(MANDANT));
        ProcurationStore overtaken = Doubles.overtaken(
                store, () -> UseCases.grantProcuration(store, later).grant(new Command(DECLARATION, key)));

        ProcurationSnapshot late = UseCases.grantProcuration(overtaken, clock)
                .grant(new Command(DECLARATION, key))
                .given();

        assertThat(late.procuration().number()).isEqualTo(2);
    }

    private ProcurationSnapshot send(Declaration declaration) {
        return grant.grant(new Command(declaration, key)).given();
    }

    private Optional<Refusal> refusalOf(Declaration declaration) {
        return Refusals.of(() -> send(declaration));
    }
}
