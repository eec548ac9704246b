package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.procuration.domain.document.BirthDateReading;
import fr.procuration.domain.document.FamilyNameReading;
import fr.procuration.domain.document.GivenNameReading;
import fr.procuration.domain.document.IdentityMatch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");
    private static final Agent PARIS = new Agent("agent.paris", "CPAM-PARIS-01", "10.75.0.1");
    private static final IdentityMatch CONFORMING = match(GivenNameReading.FIRST);

    private final Procuration procuration = Procurations.grantedAt(GRANTED);
    private final VisitId visit = VisitId.random();

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T10:00", "2026-01-16T23:59:59.999999"})
    void of_a_mandataire_whose_document_conforms_is_recorded_and_changes_nothing(String now) {
        Instant at = inParis(now);
        assertThat(procuration.receive(CONFORMING, PARIS, visit, at))
                .contains(new Change(procuration, new ProcurationEvent.Received(procuration.id(), at, PARIS, visit)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANOTHER", "NONE"})
    void does_not_take_place_if_the_document_does_not_conform(GivenNameReading reading) {
        assertThat(procuration.receive(match(reading), PARIS, visit, GRANTED)).isEmpty();
    }

    @Test
    void does_not_take_place_once_the_month_is_over() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procuration.receive(CONFORMING, PARIS, visit, inParis("2026-01-17T00:00")));
    }

    @Test
    void does_not_take_place_after_the_revocation_although_a_clock_is_late() {
        Procuration revoked = Procurations.revokedAt(GRANTED, GRANTED.plusSeconds(60));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revoked.receive(CONFORMING, PARIS, visit, GRANTED.plusSeconds(30)));
    }

    @Test
    void is_never_before_the_grant_although_a_clock_is_late() {
        Change received = procuration
                .receive(CONFORMING, PARIS, visit, GRANTED.minusSeconds(2))
                .orElseThrow();
        assertThat(received.event().at()).isEqualTo(GRANTED);
    }

    @Test
    void of_somebody_else_is_told_to_the_mandant() {
        Instant now = inParis("2025-12-20T09:00");
        assertThat(procuration.mismatch(match(GivenNameReading.NONE), PARIS, visit, now))
                .contains(
                        new Change(procuration, new ProcurationEvent.Mismatched(procuration.id(), now, PARIS, visit)));
    }

    @Test
    void of_the_mandataire_is_no_mismatch() {
        assertThat(procuration.mismatch(CONFORMING, PARIS, visit, inParis("2025-12-20T09:00")))
                .isEmpty();
    }

    private static IdentityMatch match(GivenNameReading givenName) {
        return new IdentityMatch(FamilyNameReading.BIRTH_NAME, givenName, BirthDateReading.SAME, null, List.of());
    }
}
