package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Instant NOW = inParis("2025-12-16T10:00");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 16);

    private final ProcurationId id = ProcurationId.random();

    @Test
    void gives_a_procuration_in_force_at_once() {
        Procuration granted =
                Procuration.grant(id, Declarations.toNicolas(), null, NOW).procuration();
        assertThat(granted.id()).isEqualTo(id);
        assertThat(granted.number()).isEqualTo(1);
        assertThat(granted.mandant()).isEqualTo(Declarations.FRANCOISE);
        assertThat(granted.mandataire()).isEqualTo(Declarations.NICOLAS);
        assertThat(granted.canal()).isEqualTo(Canal.WEB);
        assertThat(granted.validity()).isEqualTo(Validity.oneMonthFrom(NOW));
        assertThat(granted.end()).isNull();
        assertThat(granted.stateAt(NOW)).isEqualTo(State.EN_COURS);
        assertThat(granted.lastDay()).isEqualTo("2026-01-16");
    }

    @Test
    void tells_what_happened() {
        ProcurationEvent event =
                Procuration.grant(id, Declarations.toNicolas(), null, NOW).event();
        assertThat(event)
                .isEqualTo(
                        new ProcurationEvent.Granted(id, Declarations.NICOLAS, Canal.WEB, Validity.oneMonthFrom(NOW)));
        assertThat(event.at()).isEqualTo(NOW);
    }

    @Test
    void accepts_the_case_of_the_guide_and_refuses_it_the_day_before() {
        Declaration sandrine = Declarations.to(Identites.bornOn(LocalDate.of(2003, 7, 23)));
        assertThat(Refusals.of(sandrine, inParis("2021-07-23T00:00"))).isEmpty();
        assertThat(Refusals.of(sandrine, inParis("2021-07-22T23:59:59.999999"))).contains(new Refusal.Underage());
    }

    @Test
    void refuses_an_implausible_date_of_birth() {
        assertThat(Refusals.of(Declarations.to(Identites.bornOn(TODAY.plusDays(1))), NOW))
                .contains(new Refusal.ImplausibleBirthDate(BirthDateDefect.IN_THE_FUTURE));
        assertThat(Refusals.of(Declarations.to(Identites.bornOn(LocalDate.of(1895, 12, 15))), NOW))
                .contains(new Refusal.ImplausibleBirthDate(BirthDateDefect.TOO_LONG_AGO));
    }

    @Test
    void refuses_somebody_born_today_as_underage() {
        assertThat(Refusals.of(Declarations.to(Identites.bornOn(TODAY)), NOW)).contains(new Refusal.Underage());
    }

    @Test
    void refuses_oneself() {
        assertThat(Refusals.of(Declarations.to(Identites.FRANCOISE), NOW)).contains(new Refusal.Oneself());
    }

    @Test
    void refuses_without_certification() {
        assertThat(Refusals.of(Declarations.uncertified(Identites.NICOLAS), NOW))
                .contains(new Refusal.NotCertified());
    }

    @Test
    void tells_the_date_of_birth_before_the_age_and_oneself_before_the_certification() {
        Identite unborn = Identites.bornOn(TODAY.plusDays(1));
        assertThat(Refusals.of(Declarations.uncertified(unborn), NOW))
                .contains(new Refusal.ImplausibleBirthDate(BirthDateDefect.IN_THE_FUTURE));
        assertThat(Refusals.of(Declarations.uncertified(Identites.FRANCOISE), NOW))
                .contains(new Refusal.Oneself());
    }

    @Test
    void tells_the_age_before_oneself_and_the_certification() {
        Identite child = Identites.bornOn(TODAY.minusYears(17));
        Declaration own = new Declaration(
                new Mandant(Declarations.FRANCOISE.nir(), child), new Mandataire(child), false, Canal.BMS);
        assertThat(Refusals.of(own, NOW)).contains(new Refusal.Underage());
    }

    @Test
    void tells_what_is_wrong_with_the_declaration_before_what_runs() {
        Procuration running = Procurations.grantedAt(NOW);
        assertThat(Refusals.of(Declarations.uncertified(Identites.NICOLAS), running, NOW))
                .contains(new Refusal.NotCertified());
    }
}
