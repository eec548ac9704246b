package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Party;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.Refusal;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.EndProcuration.Answer;
import fr.procuration.port.driving.EndProcuration.Command;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent of the file ends a procuration, and lifts what blocks a number. */
final class EndProcurationTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final EndProcuration end = UseCases.endProcuration(store, store, traces, limits, clock);
    private final LiftGrantBlock lift = UseCases.liftGrantBlock(store, store, traces, limits, clock);
    private final GrantProcuration grant = UseCases.grantProcuration(store, clock);

    @ParameterizedTest
    @CsvSource({
        "DECES, MANDANT, true",
        "DECES, MANDATAIRE, false",
        "PROTECTION, MANDANT, true",
        "PROTECTION, MANDATAIRE, false",
        "SIGNALEMENT, , false"
    })
    void ends_what_runs_and_blocks_the_number_of_a_mandant_who_can_give_no_more(
            EndReason reason, @Nullable Party concerned, boolean blocked) {
        grant();

        assertThat(end(reason, concerned)).isEqualTo(new Answer(Optional.of(new End(Instants.GUIDE, reason)), blocked));
        assertThat(store.running(MANDANT.nir(), Instants.GUIDE)).isEmpty();
        assertThat(store.of(MANDANT.nir()).isPresent()).isEqualTo(blocked);
        assertThat(refusal()).isEqualTo(blocked ? Optional.of(new Refusal.GrantBlocked()) : Optional.empty());
        assertTraceOf(Outcome.TERMINE);
    }

    @Test
    void gives_the_first_receipt_again() {
        grant();
        Answer first = end(EndReason.DECES, Party.MANDANT);
        clock.set(Instants.GUIDE.plusSeconds(60));

        assertThat(end(EndReason.DECES, Party.MANDANT)).isEqualTo(first);
        assertThat(end(EndReason.SIGNALEMENT, null)).isEqualTo(first);
        assertThat(store.after(1, 10)).hasSize(1);
    }

    @Test
    void gives_the_receipt_of_a_revocation_that_came_first() {
        store.record(Changes.revocation(grant(), Instants.GUIDE));

        assertThat(end(EndReason.SIGNALEMENT, null).end()).contains(new End(Instants.GUIDE, EndReason.REVOCATION));
    }

    @Test
    void blocks_a_number_that_never_gave_any() {
        assertThat(end(EndReason.DECES, Party.MANDANT)).isEqualTo(new Answer(Optional.empty(), true));
        assertThat(refusal()).contains(new Refusal.GrantBlocked());
        assertTraceOf(Outcome.TERMINE);
    }

    @Test
    void tells_nothing_of_what_is_over() {
        clock.set(grant().validity().until());

        assertThat(end(EndReason.SIGNALEMENT, null)).isEqualTo(new Answer(Optional.empty(), false));
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void is_no_answer_without_a_trace_but_ends_all_the_same() {
        grant();
        EndProcuration untraced = UseCases.endProcuration(store, store, Doubles.unreachable(), limits, clock);
        Command command = new Command(MANDANT.nir(), EndReason.SIGNALEMENT, null, Agents.PARIS);

        assertThatThrownBy(() -> untraced.end(command)).isInstanceOf(UnavailableException.class);
        assertThat(store.running(MANDANT.nir(), Instants.GUIDE)).isEmpty();
    }

    @Test
    void takes_no_other_reason_and_no_person_without_concern() {
        for (EndReason reason : new EndReason[] {EndReason.EXPIRATION, EndReason.REVOCATION, EndReason.RENONCIATION}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Command(MANDANT.nir(), reason, null, Agents.PARIS))
                    .withMessageStartingWith("reason");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(MANDANT.nir(), EndReason.SIGNALEMENT, Party.MANDANT, Agents.PARIS))
                .withMessageStartingWith("concerned");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(MANDANT.nir(), EndReason.DECES, null, Agents.PARIS))
                .withMessageStartingWith("concerned");
    }

    @Test
    void lets_the_mandant_give_again_once_it_is_lifted() {
        end(EndReason.DECES, Party.MANDANT);

        assertThat(lift.lift(MANDANT.nir(), GrantBlock.Lifting.ERREUR, Agents.PARIS))
                .isTrue();
        assertThat(refusal()).isEmpty();
        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .contains(Outcome.LEVE);
    }

    @Test
    void lifts_nothing_where_nothing_is_blocked() {
        assertThat(lift.lift(MANDANT.nir(), GrantBlock.Lifting.MAINLEVEE, Agents.PARIS))
                .isFalse();
        assertTraceOf(Outcome.AUCUNE_PROCURATION);
    }

    private Procuration grant() {
        store.record(Changes.grant(MANDANT));
        return store.latest(MANDANT.nir()).orElseThrow();
    }

    private Answer end(EndReason reason, @Nullable Party concerned) {
        return end.end(new Command(MANDANT.nir(), reason, concerned, Agents.PARIS));
    }

    private Optional<Refusal> refusal() {
        return Refusals.of(() -> grant.grant(new GrantProcuration.Command(Declarations.by(MANDANT), null)));
    }

    private void assertTraceOf(Outcome outcome) {
        assertThat(Traced.about(traces, MANDANT.nir()))
                .containsExactly(new Consultation(MANDANT.nir(), Agents.PARIS, clock.now(), outcome));
    }
}
