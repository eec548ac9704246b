package fr.procuration.web.form;

import fr.procuration.domain.Paris;
import io.micronaut.context.annotation.Prototype;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a typed text on the day that the validator's clock says. */
@Prototype
final class TypedValidator implements ConstraintValidator<Typed, String> {

    private @Nullable Typed typed;

    @Override
    public void initialize(Typed constraint) {
        typed = constraint;
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        LocalDate today = Paris.dayOf(context.getClockProvider().getClock().instant());
        Typed constraint = Objects.requireNonNull(typed);
        Optional<String> defect = constraint.value().defect(text, constraint.required(), today);
        context.disableDefaultConstraintViolation();
        defect.ifPresent(code ->
                context.buildConstraintViolationWithTemplate("{" + code + "}").addConstraintViolation());
        return defect.isEmpty();
    }
}
