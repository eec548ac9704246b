package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Identites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is declared must follow the rules, or nothing is recorded. */
final class GrantRefusedTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final GrantProcuration grant = UseCases.grantProcuration(store, clock);

    @Test
    void refuses_a_minor() {
        assertThat(refusalOf(bornOn(LocalDate.of(2007, 12, 17)))).isEqualTo(new Refusal.Underage());
    }

    @Test
    void accepts_somebody_on_their_eighteenth_birthday() {
        assertThat(give(Declarations.by(MANDANT, bornOn(LocalDate.of(2007, 12, 16))))
                        .state())
                .isEqualTo(State.EN_COURS);
    }

    @Test
    void counts_the_age_on_the_day_in_Paris() {
        clock.set(Instant.parse("2025-12-16T23:00:00Z"));

        assertThat(give(Declarations.by(MANDANT, bornOn(LocalDate.of(2007, 12, 17))))
                        .state())
                .isEqualTo(State.EN_COURS);
    }

    @Test
    void refuses_a_date_of_birth_that_cannot_be() {
        assertThat(refusalOf(bornOn(LocalDate.of(2025, 12, 17))))
                .isEqualTo(new Refusal.ImplausibleBirthDate(BirthDateDefect.IN_THE_FUTURE));
    }

    @Test
    void refuses_the_mandant_as_mandataire() {
        assertThat(refusalOf(new Mandataire(Identites.FRANCOISE))).isEqualTo(new Refusal.Oneself());
    }

    @Test
    void refuses_without_certification() {
        Declaration uncertified = new Declaration(MANDANT, Mandataires.NICOLAS, false, Canal.WEB);

        assertThat(Refusals.of(() -> give(uncertified))).contains(new Refusal.NotCertified());
    }

    @Test
    void records_nothing_of_what_it_refuses() {
        refusalOf(bornOn(LocalDate.of(2007, 12, 17)));

        assertThat(store.all(MANDANT.nir())).isEmpty();
        assertThat(store.after(JournalEntry.START, 10)).isEmpty();
    }

    private ProcurationSnapshot give(Declaration declaration) {
        return grant.grant(new Command(declaration, null)).given();
    }

    private Refusal refusalOf(Mandataire mandataire) {
        return Refusals.of(() -> give(Declarations.by(MANDANT, mandataire))).orElseThrow();
    }

    private static Mandataire bornOn(LocalDate day) {
        return new Mandataire(Identites.of(Civilite.MADAME, "LEROY", "Alix", BirthDate.of(day)));
    }
}
