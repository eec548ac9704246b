package fr.procuration.web.form;

import io.micronaut.configuration.hibernate.validator.ValidatorFactoryProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.validation.validator.DefaultClockProvider;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The validator of all forms: French, without expression language, on the service's clock and no other. */
@Factory
final class FormValidation {

    /** The words of all modules, from their files ContributorValidationMessages.properties. */
    static MessageInterpolator words() {
        return new ParameterMessageInterpolator(Set.of(), Locale.FRENCH, context -> Locale.FRENCH, false);
    }

    @Singleton
    @Replaces(value = ValidatorFactory.class, factory = ValidatorFactoryProvider.class)
    ValidatorFactory validatorFactory(ClockProvider clock, ConstraintValidatorFactory validators) {
        if (clock instanceof DefaultClockProvider) {
            throw new ConfigurationException("no ClockProvider: forms would follow the system's clock");
        }
        return Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(words())
                .traversableResolver(new AllReachable())
                .constraintValidatorFactory(validators)
                .clockProvider(clock)
                .buildValidatorFactory();
    }
}
