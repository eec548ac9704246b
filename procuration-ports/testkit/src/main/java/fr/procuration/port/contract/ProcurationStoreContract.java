package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A store finds what it keeps, and of changes that exclude each other it records the first. */
abstract class ProcurationStoreContract extends StoreContract {

    /** More than what is read at once as a rule. */
    private static final int MANY = 100;

    private final Mandant mandant = Mandants.random();

    @Test
    void knows_nothing_of_a_mandant_who_never_gave_a_procuration() {
        assertThat(store().latest(mandant.nir())).isEmpty();
        assertThat(store().all(mandant.nir())).isEmpty();
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
    void gives_all_of_many() {
        List<Procuration> given = new ArrayList<>(List.of(recordGrant(Declarations.by(mandant))));
        IntStream.rangeClosed(1, MANY).forEach(each -> {
            Procuration last = given.get(0);
            given.add(0, recordNext(last, last.validity().until()));
        });

        assertThat(store().all(mandant.nir())).isEqualTo(given);
        assertThat(store().latest(mandant.nir())).contains(given.get(0));
    }

    @Test
    void knows_the_latest_by_its_number_although_the_clock_that_gave_it_was_late() {
        Procuration revoked = procurationOf(Changes.revocation(recordGrant(Declarations.by(mandant))));
        Procuration next = recordNext(revoked, Instants.GUIDE.minusSeconds(60));

        assertThat(store().latest(mandant.nir())).contains(next);
        assertThat(store().all(mandant.nir())).containsExactly(next, revoked);
        assertThat(store().running(mandant.nir(), Instants.GUIDE)).contains(next);
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
    void writes_nothing_if_a_higher_number_is_taken_and_the_lower_one_is_not_kept_any_more() {
        Procuration gone =
                Changes.revocation(Changes.grant(mandant).procuration()).procuration();
        Procuration kept = recordNext(gone, Instants.GUIDE.plusSeconds(2));

        assertThat(store().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Preceded(kept));
        assertThat(store().record(Changes.grant(mandant))).isFalse();
        assertThat(store().all(mandant.nir())).containsExactly(kept);
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
    void records_nothing_for_a_procuration_that_it_does_not_know() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());

        assertRecordsNothingFor(Changes.grant(mandant).procuration());
        assertRecordsNothingFor(Changes.grant(Mandants.random()).procuration());
        assertThat(store().latest(mandant.nir())).contains(granted);
        assertThat(reader.rest()).isEmpty();
    }

    private void assertRecordsNothingFor(Procuration unknown) {
        assertThat(store().record(Changes.reception(unknown))).isFalse();
        assertThat(store().record(Changes.mismatch(unknown, Agents.PARIS, Instants.GUIDE)))
                .isFalse();
        assertThat(store().record(Changes.revocation(unknown))).isFalse();
        assertThat(store().record(Changes.end(unknown, EndReason.DECES))).isFalse();
    }

    @Test
    void ends_one_procuration_and_no_other() {
        Procuration first = recordGrant(Declarations.by(mandant));
        Procuration second = recordNext(first, first.validity().until());
        Procuration revoked = procurationOf(Changes.revocation(second));

        assertThat(store().all(mandant.nir())).containsExactly(revoked, first);
    }

    @Test
    void the_same_visit_of_two_procurations_is_two() {
        VisitId visit = VisitId.random();
        Procuration granted = recordGrant(Declarations.by(mandant));
        Procuration other = procurationOf(Changes.grant(Mandants.random()));
        Change reception = Changes.reception(granted, visit);
        recorded(reception);
        recorded(Changes.reception(other, visit));

        assertThat(store().visits(mandant.nir())).containsExactly(reception.event());
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
    void records_a_mismatch_of_each_procuration_at_each_desk() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        Procuration other = procurationOf(Changes.grant(Mandants.random()));
        Agent evry = new Agent("agent.evry", "CPAM-Évry", "10.91.0.1");
        Agent capitals = new Agent("agent.evry", "CPAM-EVRY", "10.91.0.1");
        Agent colleague = new Agent("agent.evry.2", "CPAM-Évry", "10.91.0.2");

        recorded(Changes.mismatch(granted, evry, Instants.GUIDE));
        recorded(Changes.mismatch(other, evry, Instants.GUIDE));
        recorded(Changes.mismatch(granted, capitals, Instants.GUIDE));
        assertThat(store().record(Changes.mismatch(granted, colleague, Instants.GUIDE)))
                .isFalse();
    }

    @Test
    void gives_all_of_many_visits_of_all_procurations() {
        Procuration granted = recordGrant(Declarations.by(mandant));
        List<ProcurationEvent> receptions = IntStream.rangeClosed(0, MANY)
                .mapToObj(each -> recorded(Changes.reception(granted)).event())
                .collect(Collectors.toCollection(ArrayList::new));
        Procuration revoked = procurationOf(Changes.revocation(granted, Instants.GUIDE.plusSeconds(60)));
        Procuration next = recordNext(revoked, Instants.GUIDE.plusSeconds(60));
        receptions.add(recorded(Changes.reception(next)).event());

        assertThat(store().visits(mandant.nir())).containsExactlyInAnyOrderElementsOf(receptions);
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
        Change grant = Changes.grant(mandant);
        Change reception = Changes.reception(grant.procuration());
        Change revocation = Changes.revocation(grant.procuration(), Instants.GUIDE.plusSeconds(60));
        VisitId visit = ((Received) reception.event()).visit();
        List<ProcurationEvent> visits = List.of(reception.event());

        assertAnotherShows(grant.procuration().id(), null, visit, List.of());
        recorded(grant);
        assertAnotherShows(grant.procuration().id(), grant.procuration(), visit, List.of());
        recorded(reception);
        assertAnotherShows(grant.procuration().id(), grant.procuration(), visit, visits);
        recorded(revocation);
        assertAnotherShows(grant.procuration().id(), revocation.procuration(), visit, visits);
    }

    /** By each of its methods: what one instance has read before may be kept by it too long. */
    private void assertAnotherShows(
            ProcurationId id, @Nullable Procuration expected, VisitId visit, List<ProcurationEvent> visits) {
        Optional<Procuration> kept = Optional.ofNullable(expected);
        assertThat(another().latest(mandant.nir())).isEqualTo(kept);
        assertThat(another().find(mandant.nir(), id)).isEqualTo(kept);
        assertThat(another().all(mandant.nir())).isEqualTo(kept.stream().toList());
        assertThat(another().running(mandant.nir(), Instants.GUIDE)).isEqualTo(kept.filter(each -> each.end() == null));
        assertThat(another().visits(mandant.nir())).isEqualTo(visits);
        assertThat(another().reception(mandant.nir(), id, visit).stream()
                        .map(ProcurationEvent.class::cast)
                        .toList())
                .isEqualTo(visits);
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
