package fr.procuration.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.procuration.domain.Canal;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedCanalsTest {

    @Test
    void are_those_of_the_guide_if_none_is_added() {
        assertThat(new AcceptedCanals(List.of()).all()).containsExactlyElementsOf(Canal.OF_THE_GUIDE);
        assertThat(new AcceptedCanals(List.of("")).all()).containsExactlyElementsOf(Canal.OF_THE_GUIDE);
    }

    @Test
    void are_also_those_that_are_added() {
        AcceptedCanals canals = new AcceptedCanals(List.of("FRANCE_SERVICES", " COURRIER", "WEB"));

        assertThat(canals.all())
                .extracting(Canal::name)
                .containsExactly("WEB", "MOBILE", "BMS", "FRANCE_SERVICES", "COURRIER");
        assertThat(canals.named("COURRIER")).contains(new Canal("COURRIER"));
        assertThat(canals.named("courrier")).isEmpty();
    }

    @Test
    void one_that_cannot_be_is_named_by_its_variable() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AcceptedCanals(List.of("France services")))
                .withMessageStartingWith("PROCURATION_CANALS: canal: ");
    }
}
