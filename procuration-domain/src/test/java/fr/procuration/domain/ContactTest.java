package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({"ACCUEIL, true", "TELEPHONE, false", "SERVICE_MEDICAL, false"})
    void a_procuration_counts_at_the_desk_only(Contact contact, boolean covered) {
        assertThat(contact.isCovered()).isEqualTo(covered);
    }
}
