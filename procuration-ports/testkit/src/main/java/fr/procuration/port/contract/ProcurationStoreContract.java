package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Identites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store keeps it gives back unchanged, and of changes that exclude each other it records the first. */
abstract class ProcurationStoreContract extends StoreContract {

    private final Mandant mandant = Mandants.random();

    @Test
    void knows_nothing_of_a_mandant_who_never_gave_a_procuration() {
        assertThat(store().latest(mandant.nir())).isEmpty();
        assertThat(store().all(mandant.nir())).isEmpty();
    }

    @Test
    void gives_back_what_it_was_given() {
        Procuration granted = recordGrant(Declarations.by(mandant, Mandataires.SANDRINE));

        assertThat(store().latest(mandant.nir())).contains(granted);
        assertThat(store().find(mandant.nir(), granted.id())).contains(granted);
        assertThat(store().all(mandant.nir())).containsExactly(granted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "MOBILE", "BMS", "FRANCE_SERVICES", "A23456789012345678901234567890"})
    void keeps_the_canal_also_of_others_than_the_guide_knows(String name) {
        Procuration granted = recordGrant(new Declaration(mandant, Mandataires.NICOLAS, true, new Canal(name)));

        assertThat(store().latest(mandant.nir())).contains(granted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn Thị Ánh", "Παπαδοπούλου", "Щербакова", "محمد", "王小明", "𠮷田", "O’Neill-Ó Briain", "É."})
    void keeps_names_of_every_script(String name) {
        Identite identite = new Identite(
                Civilite.MONSIEUR, new Name(name), new Name(name), new Name(name), new BirthDate(1930, 2, 28));
        Mandant named = new Mandant(mandant.nir(), identite);
        Procuration granted = recordGrant(Declarations.by(
                named,
                new Mandataire(new Identite(
                        Civilite.MADAME, new Name(name), null, new Name(name), new BirthDate(1940, 2, 29)))));

        assertThat(store().latest(mandant.nir())).contains(granted);
    }

    @Test
    void keeps_people_with_a_single_name() {
        BirthDate born = new BirthDate(1940, 2, 29);
        Identite nom = new Identite(Civilite.MADAME, new Name("Suharti"), null, null, born);
        Identite prenom = new Identite(Civilite.MONSIEUR, null, null, new Name("Suharto"), born);
        Procuration granted = recordGrant(Declarations.by(new Mandant(mandant.nir(), nom), new Mandataire(prenom)));

        assertThat(store().latest(mandant.nir())).contains(granted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992-11-00", "1992-00-00", "1992"})
    void keeps_dates_of_birth_of_which_less_is_known(String date) {
        Mandataire mandataire =
                new Mandataire(Identites.of(Civilite.MADAME, "Durand", "Sandrine", BirthDate.parse(date)));
        Procuration granted = recordGrant(Declarations.by(mandant, mandataire));

        assertThat(store().latest(mandant.nir())).contains(granted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-16T09:00:00.123456Z",
                "2025-12-31T22:59:59.999999Z",
                "2026-03-29T00:59:59.999999Z",
                "2026-03-29T01:00:00.000001Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            })
    void keeps_instants_to_the_microsecond_summer_time_or_not(Instant instant) {
        Procuration granted = procurationOf(Changes.grant(Declarations.by(mandant), instant));
        assertThat(store().latest(mandant.nir())).contains(granted);

        Procuration revoked = procurationOf(Changes.revocation(granted, instant));
        assertThat(store().latest(mandant.nir())).contains(revoked);
    }

    @Test
    void gives_the_newest_first() {
        Procuration first = recordGrant(Declarations.by(mandant));
        Procuration second = recordNext(first, first.validity().until());
        Procuration third = recordNext(second, second.validity().until());

        assertThat(store().all(mandant.nir())).containsExactly(third, second, first);
        assertThat(store().latest(mandant.nir())).contains(third);
        assertThat(store().find(mandant.nir(), second.id())).contains(second);
    }

    @Test
    void does_not_find_the_procuration_of_somebody_else_nor_one_that_nobody_gave() {
        Procuration granted = recordGrant(Declarations.by(mandant));

        assertThat(store().find(Nirs.random(), granted.id())).isEmpty();
        assertThat(store().find(mandant.nir(), ProcurationId.random())).isEmpty();
    }

    @Test
    void writes_nothing_if_the_number_is_taken() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());

        assertThat(store().record(Changes.grant(mandant))).isFalse();
        assertThat(store().all(mandant.nir())).containsExactly(granted);
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void says_which_is_the_latest_if_another_grant_came_first() {
        Procuration revoked = procurationOf(Changes.revocation(recordGrant(Declarations.by(mandant))));
        assertThat(store().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Preceded(revoked));

        Procuration next = recordNext(revoked, Instants.GUIDE.plusSeconds(2));
        assertThat(store().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Preceded(next));
        assertThat(store().all(mandant.nir())).containsExactly(next, revoked);
    }

    @Test
    void writes_nothing_if_the_procuration_is_revoked_already() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Procuration revoked = procurationOf(Changes.revocation(granted, Instants.GUIDE.plusSeconds(1)));
        JournalReader reader = JournalReader.atTheEndOf(journal());

        assertThat(store().record(Changes.revocation(granted, Instants.GUIDE.plusSeconds(2))))
                .isFalse();
        assertThat(store().latest(mandant.nir())).contains(revoked);
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void records_a_grant_after_a_revocation() {
        Procuration revoked = procurationOf(Changes.revocation(recordGrant(Declarations.by(mandant))));
        Procuration next = recordNext(revoked, Instants.GUIDE.plusSeconds(2));

        assertThat(store().all(mandant.nir())).containsExactly(next, revoked);
    }

    @Test
    void finds_the_one_that_runs_until_its_end() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Instant end = granted.validity().until();

        assertThat(store().running(mandant.nir(), Instants.GUIDE)).contains(granted);
        assertThat(store().running(mandant.nir(), end.minus(1, ChronoUnit.MICROS)))
                .contains(granted);
        assertThat(store().running(mandant.nir(), end)).isEmpty();
    }

    @Test
    void finds_the_one_that_runs_although_a_clock_is_late() {
        Procuration granted = recordGrant(Declarations.by(mandant));

        assertThat(store().running(mandant.nir(), Instants.GUIDE.minusSeconds(2)))
                .contains(granted);
    }

    @Test
    void finds_none_that_begins_later_than_clocks_can_differ() {
        recordGrant(Declarations.by(mandant));

        assertThat(store().running(mandant.nir(), Instants.GUIDE.minusSeconds(5)))
                .isEmpty();
    }

    @Test
    void finds_what_was_recorded_of_a_visit() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        VisitId visit = VisitId.random();
        Change reception = Changes.reception(granted, visit);
        recorded(Changes.reception(granted));
        recorded(reception);

        assertThat(store().reception(mandant.nir(), granted.id(), visit).map(ProcurationEvent.class::cast))
                .contains(reception.event());
        assertThat(store().reception(mandant.nir(), granted.id(), VisitId.random()))
                .isEmpty();
        assertThat(store().reception(mandant.nir(), ProcurationId.random(), visit))
                .isEmpty();
        assertThat(store().reception(Nirs.random(), granted.id(), visit)).isEmpty();
    }

    @Test
    void finds_none_that_runs_after_a_revocation_whatever_the_instant() {
        recorded(Changes.revocation(recordGrant(Declarations.by(mandant))));

        assertThat(store().running(mandant.nir(), Instants.GUIDE)).isEmpty();
        assertThat(store().running(mandant.nir(), Instants.GUIDE.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void finds_the_last_of_several_if_it_runs() {
        Procuration first = recordGrant(Declarations.by(mandant));
        Procuration second = recordNext(first, first.validity().until());

        assertThat(store().running(mandant.nir(), first.validity().until())).contains(second);
        assertThat(store().running(mandant.nir(), second.validity().until())).isEmpty();
        assertThat(store().running(Nirs.random(), Instants.GUIDE)).isEmpty();
    }

    @Test
    void finds_none_that_runs_if_the_last_is_revoked_although_a_late_clock_has_an_earlier_one_running() {
        Procuration first = recordGrant(Declarations.by(mandant));
        Instant end = first.validity().until();
        recorded(Changes.revocation(recordNext(first, end)));

        assertThat(store().running(mandant.nir(), end.minusSeconds(2))).isEmpty();
    }

    @Test
    void records_no_reception_for_a_procuration_of_another_name() {
        recordGrant(Declarations.by(mandant));
        Procuration other = Changes.grant(mandant).procuration();

        assertThat(store().record(Changes.reception(other))).isFalse();
    }

    @Test
    void records_each_visit_once_and_leaves_the_procuration_as_it_is() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());
        VisitId visit = VisitId.random();
        Change first = Changes.reception(granted, visit);
        Change second = Changes.reception(granted);

        assertThat(store().record(first)).isTrue();
        assertThat(store().record(Changes.reception(granted, visit))).isFalse();
        assertThat(store().record(second)).isTrue();
        assertThat(store().latest(mandant.nir())).contains(granted);
        assertThat(reader.events()).containsExactly(first.event(), second.event());
    }

    @Test
    void records_no_reception_after_a_revocation() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Change reception = Changes.reception(granted);
        recorded(Changes.revocation(granted));

        assertThat(store().record(reception)).isFalse();
    }

    @Test
    void records_a_reception_after_which_the_procuration_can_be_revoked() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        recorded(Changes.reception(granted));
        Procuration revoked = procurationOf(Changes.revocation(granted, Instants.GUIDE.plusSeconds(60)));

        assertThat(store().latest(mandant.nir())).contains(revoked);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXPIRATION", "REVOCATION"})
    void keeps_why_a_procuration_ended_and_who_recorded_it(EndReason reason) {
        Procuration granted = recordGrant(Declarations.by(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Change end = Changes.end(granted, reason);
        Procuration ended = procurationOf(end);

        assertThat(store().latest(mandant.nir())).contains(ended);
        assertThat(store().running(mandant.nir(), Instants.GUIDE.plusSeconds(1)))
                .isEmpty();
        assertThat(reader.events()).containsExactly(end.event());
    }

    @Test
    void records_one_end() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Procuration ended = procurationOf(Changes.end(granted, EndReason.SIGNALEMENT));

        assertThat(store().record(Changes.revocation(granted))).isFalse();
        assertThat(store().record(Changes.end(granted, EndReason.DECES))).isFalse();
        assertThat(store().latest(mandant.nir())).contains(ended);
    }

    @Test
    void records_a_mismatch_once_in_a_quarter_of_an_hour_at_each_desk() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Instant first = Instants.GUIDE.plusSeconds(60);
        Instant quarter = first.plus(Duration.ofMinutes(15));

        Change here = Changes.mismatch(granted, Agents.PARIS, first);
        assertThat(store().record(here)).isTrue();
        assertThat(store().record(Changes.mismatch(granted, Agents.PARIS, quarter.minusSeconds(1))))
                .isFalse();
        Change there = Changes.mismatch(granted, Agents.LYON, first.plusSeconds(1));
        assertThat(store().record(there)).isTrue();
        Change again = Changes.mismatch(granted, Agents.PARIS, quarter);
        assertThat(store().record(again)).isTrue();
        assertThat(reader.events()).containsExactly(here.event(), there.event(), again.event());
        assertThat(store().latest(mandant.nir())).contains(granted);
    }

    @Test
    void gives_what_happened_at_desks_the_latest_first() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Change reception = Changes.reception(granted);
        Change mismatch = Changes.mismatch(granted, Agents.LYON, Instants.GUIDE.plusSeconds(60));
        Change next = Changes.mismatch(granted, Agents.PARIS, Instants.GUIDE.plusSeconds(90));
        recorded(mismatch);
        recorded(reception);
        recorded(next);
        recorded(Changes.revocation(granted, Instants.GUIDE.plusSeconds(120)));

        assertThat(store().visits(mandant.nir())).containsExactly(next.event(), mismatch.event(), reception.event());
        assertThat(store().visits(Nirs.random())).isEmpty();
    }

    @Test
    void shows_another_instance_at_once_what_one_has_recorded() {
        assertThat(another().latest(mandant.nir())).isEmpty();
        Procuration granted = recordGrant(Declarations.by(mandant));
        assertThat(another().latest(mandant.nir())).contains(granted);
        assertThat(another().running(mandant.nir(), Instants.GUIDE)).contains(granted);

        Change reception = Changes.reception(granted);
        recorded(reception);
        assertThat(another().visits(mandant.nir())).containsExactly(reception.event());

        Procuration revoked = procurationOf(Changes.revocation(granted));
        assertThat(another().all(mandant.nir())).containsExactly(revoked);
        assertThat(another().find(mandant.nir(), granted.id())).contains(revoked);
        assertThat(another().running(mandant.nir(), Instants.GUIDE)).isEmpty();
    }

    @Test
    void records_nothing_through_another_instance_that_came_too_late() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Change reception = Changes.reception(granted);
        Change mismatch = Changes.mismatch(granted, Agents.PARIS, Instants.GUIDE);
        recorded(reception);
        recorded(mismatch);

        assertThat(another().record(Changes.grant(mandant))).isFalse();
        assertThat(another().record(reception)).isFalse();
        assertThat(another().record(mismatch)).isFalse();
        recorded(Changes.revocation(granted));
        assertThat(another().record(Changes.end(granted, EndReason.DECES))).isFalse();
        assertThat(another().record(Changes.reception(granted))).isFalse();
    }

    @Test
    void records_no_mismatch_after_an_end() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        recorded(Changes.end(granted, EndReason.RENONCIATION));

        assertThat(store().record(Changes.mismatch(granted, Agents.PARIS, Instants.GUIDE)))
                .isFalse();
    }

    private Procuration recordGrant(Declaration declaration) {
        return procurationOf(Changes.grant(declaration, Instants.GUIDE));
    }

    private Procuration recordNext(Procuration latest, Instant at) {
        return procurationOf(Changes.grantAfter(latest, at));
    }

    private Procuration procurationOf(Change change) {
        return recorded(change).procuration();
    }
}
