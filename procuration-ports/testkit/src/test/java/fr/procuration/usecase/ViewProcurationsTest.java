package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.State;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mandant looks at the procurations they gave. */
final class ViewProcurationsTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final ViewProcurations consult = UseCases.viewProcurations(store, clock);

    @Test
    void shows_nothing_to_a_mandant_who_never_gave_one() {
        assertThat(consult.current(MANDANT.nir())).isEmpty();
        assertThat(consult.all(MANDANT.nir())).isEmpty();
    }

    @Test
    void shows_the_one_that_runs_until_its_last_instant() {
        Procuration granted = recorded(Changes.grant(MANDANT));
        clock.set(granted.validity().until().minusNanos(1_000));

        assertThat(consult.current(MANDANT.nir())).contains(new ProcurationSnapshot(granted, State.EN_COURS));
    }

    @Test
    void shows_none_that_runs_from_its_end_on() {
        clock.set(recorded(Changes.grant(MANDANT)).validity().until());

        assertThat(consult.current(MANDANT.nir())).isEmpty();
    }

    @Test
    void shows_none_that_runs_from_its_revocation_on() {
        recorded(Changes.revocation(recorded(Changes.grant(MANDANT)), Instants.GUIDE));

        assertThat(consult.current(MANDANT.nir())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3600})
    void never_shows_a_revoked_one_as_running_although_its_clock_is_late(long late) {
        Procuration revoked =
                recorded(Changes.revocation(recorded(Changes.grant(MANDANT)), Instants.GUIDE.plusSeconds(7200)));
        clock.set(Instants.GUIDE.plusSeconds(7200 - late));

        ProcurationSnapshot shown = new ProcurationSnapshot(revoked, State.REVOQUEE);
        assertThat(consult.current(MANDANT.nir())).isEmpty();
        assertThat(consult.all(MANDANT.nir())).containsExactly(shown);
        assertThat(consult.one(MANDANT.nir(), revoked.id())).contains(shown);
    }

    @Test
    void shows_all_with_their_state_now_the_newest_first() {
        Procuration first = recorded(Changes.grant(MANDANT));
        Procuration revoked = recorded(Changes.revocation(
                recorded(Changes.grantAfter(first, first.validity().until())),
                first.validity().until().plusSeconds(1)));
        clock.set(first.validity().until().plusSeconds(2));
        Procuration running = recorded(Changes.grantAfter(revoked, clock.now()));

        assertThat(consult.all(MANDANT.nir()))
                .containsExactly(
                        new ProcurationSnapshot(running, State.EN_COURS),
                        new ProcurationSnapshot(revoked, State.REVOQUEE),
                        new ProcurationSnapshot(first, State.EXPIREE));
    }

    @Test
    void shows_one_of_them() {
        Procuration granted = recorded(Changes.grant(MANDANT));

        assertThat(consult.one(MANDANT.nir(), granted.id())).contains(new ProcurationSnapshot(granted, State.EN_COURS));
        assertThat(consult.one(MANDANT.nir(), ProcurationId.random())).isEmpty();
    }

    @Test
    void does_not_show_the_procuration_of_somebody_else() {
        Procuration granted = recorded(Changes.grant(MANDANT));

        assertThat(consult.one(Nirs.JEAN, granted.id())).isEmpty();
        assertThat(consult.all(Nirs.JEAN)).isEmpty();
        assertThat(consult.current(Nirs.JEAN)).isEmpty();
    }

    @Test
    void reads_the_time_once() {
        ProcurationId id = recorded(Changes.grant(MANDANT)).id();

        assertThat(readings(each -> each.current(MANDANT.nir()))).isEqualTo(1);
        assertThat(readings(each -> each.all(MANDANT.nir()))).isEqualTo(1);
        assertThat(readings(each -> each.one(MANDANT.nir(), id))).isEqualTo(1);
    }

    private int readings(Consumer<ViewProcurations> question) {
        Clock counting = Doubles.clock();
        question.accept(UseCases.viewProcurations(store, counting));
        return mockingDetails(counting).getInvocations().size();
    }

    private Procuration recorded(Change change) {
        assertThat(store.record(change)).isTrue();
        return change.procuration();
    }
}
