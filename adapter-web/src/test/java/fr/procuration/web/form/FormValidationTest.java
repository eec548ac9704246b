package fr.procuration.web.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.validation.validator.DefaultClockProvider;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Forms are not checked on the system's clock. */
class FormValidationTest {

    @Test
    void refuses_to_start_without_a_clock_of_the_service() {
        try (ValidatorFactory usual = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThatThrownBy(() -> new FormValidation()
                            .validatorFactory(new DefaultClockProvider(), usual.getConstraintValidatorFactory()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("ClockProvider");
        }
    }
}
