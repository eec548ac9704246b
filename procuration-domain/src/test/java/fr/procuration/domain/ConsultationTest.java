package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationTest {

    @ParameterizedTest
    @EnumSource
    void an_identity_check_leaves_its_verdict(Match match) {
        assertThat(Outcome.of(match).name()).isEqualTo(match.name());
    }
}
