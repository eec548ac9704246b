package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EndTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");
    private static final Instant LATER = inParis("2025-12-20T09:00");
    private static final Agent AGENT = new Agent("agent.dossier", "CPAM-PARIS-01", "10.75.0.1");

    private final Procuration procuration = Procurations.grantedAt(GRANTED);

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXPIRATION", "REVOCATION"})
    void counts_from_the_instant_on_and_says_why_and_by_whom(EndReason reason) {
        Change change = procuration.end(reason, AGENT, LATER).orElseThrow();
        Procuration ended = change.procuration();
        assertThat(change.event()).isEqualTo(new ProcurationEvent.Ended(procuration.id(), LATER, reason, AGENT));
        assertThat(ended.stateAt(LATER)).isEqualTo(State.TERMINEE);
        assertThat(ended.countsAt(LATER)).isFalse();
        assertThat(ended.stateAt(LATER.minusNanos(1))).isEqualTo(State.EN_COURS);
        assertThat(ended.endAt(LATER)).contains(new End(LATER, reason));
        assertThat(ended.endAt(LATER.minusNanos(1))).isEmpty();
    }

    @Test
    void of_a_month_is_computed() {
        Instant over = procuration.validity().until();
        assertThat(procuration.endAt(over)).contains(new End(over, EndReason.EXPIRATION));
        assertThat(procuration.endAt(over.minusNanos(1))).isEmpty();
        assertThat(procuration.end()).isNull();
    }

    @Test
    void by_an_agent_is_no_revocation_and_no_expiration() {
        assertThatIllegalArgumentException().isThrownBy(() -> procuration.end(EndReason.EXPIRATION, AGENT, LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> procuration.end(EndReason.REVOCATION, AGENT, LATER));
    }

    @Test
    void that_is_an_expiration_is_not_kept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Procuration(
                        procuration.id(),
                        1,
                        procuration.mandant(),
                        procuration.mandataire(),
                        procuration.canal(),
                        procuration.validity(),
                        new End(LATER, EndReason.EXPIRATION)))
                .withMessageStartingWith("end");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXPIRATION", "REVOCATION"})
    void lets_the_mandant_give_another_at_once(EndReason reason) {
        Procuration ended = procuration.end(reason, AGENT, LATER).orElseThrow().procuration();
        Procuration next = Procuration.grant(ProcurationId.random(), Declarations.toNicolas(), ended, LATER)
                .procuration();
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.stateAt(LATER)).isEqualTo(State.EN_COURS);
    }

    @Test
    void of_one_that_has_not_begun_is_its_first_instant() {
        Optional<Change> ended = procuration.end(EndReason.SIGNALEMENT, AGENT, GRANTED.minusSeconds(2));
        assertThat(ended.orElseThrow().procuration().end()).isEqualTo(new End(GRANTED, EndReason.SIGNALEMENT));
    }

    @Test
    void a_death_takes_the_place_of_a_guardianship_and_nothing_that_of_a_death() {
        GrantBlock death = new GrantBlock(EndReason.DECES, LATER);
        GrantBlock guardianship = new GrantBlock(EndReason.PROTECTION, LATER);
        assertThat(guardianship.givesWayTo(death)).isTrue();
        assertThat(guardianship.givesWayTo(guardianship)).isFalse();
        assertThat(death.givesWayTo(guardianship)).isFalse();
        assertThat(death.givesWayTo(death)).isFalse();
    }

    @Test
    void a_death_is_lifted_as_a_mistake_only() {
        GrantBlock death = new GrantBlock(EndReason.DECES, LATER);
        GrantBlock guardianship = new GrantBlock(EndReason.PROTECTION, LATER);
        assertThat(GrantBlock.Lifting.MAINLEVEE.lifts(death)).isFalse();
        assertThat(GrantBlock.Lifting.MAINLEVEE.lifts(guardianship)).isTrue();
        assertThat(GrantBlock.Lifting.ERREUR.lifts(death)).isTrue();
        assertThat(GrantBlock.Lifting.ERREUR.lifts(guardianship)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void blocks_further_grants_only_for_what_happened_to_a_person(EndReason reason) {
        if (reason == EndReason.DECES || reason == EndReason.PROTECTION) {
            assertThat(new GrantBlock(reason, LATER).reason()).isEqualTo(reason);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new GrantBlock(reason, LATER));
        }
    }
}
