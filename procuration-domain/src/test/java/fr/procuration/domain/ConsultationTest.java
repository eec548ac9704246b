package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.document.Match;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationTest {

    private static final Consultation REFUSED = Consultation.refused(
            Nir.parse("2 55 08 14 168 025 38"),
            new Agent("agent.paris", "CPAM", "10.75.0.1"),
            Instant.parse("2026-01-16T09:05:42.5Z"));

    @Test
    void a_refusal_is_of_its_minute_and_can_be_one_of_several() {
        assertThat(REFUSED.at()).isEqualTo("2026-01-16T09:05:00Z");
        assertThat(Consultation.several(REFUSED, 12).count()).isEqualTo(12);
    }

    @Test
    void what_was_answered_is_one_question() {
        assertThatThrownBy(
                        () -> new Consultation(REFUSED.mandant(), REFUSED.agent(), REFUSED.at(), Outcome.RECU, 2, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Consultation.several(REFUSED, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void an_identity_check_leaves_its_verdict(Match match) {
        assertThat(Outcome.of(match).name()).isEqualTo(match.name());
    }
}
