package fr.procuration.web.form;

import fr.procuration.domain.identity.NameDefect;
import io.micronaut.context.annotation.Prototype;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Tells at the given name that it is missing, or that there is one too many. */
@Prototype
final class SingleOrBothValidator implements ConstraintValidator<SingleOrBoth, MandataireRequest> {

    @Override
    public boolean isValid(@Nullable MandataireRequest typed, ConstraintValidatorContext context) {
        if (typed == null) {
            return true;
        }
        boolean single = Boolean.TRUE.equals(typed.nomUnique());
        boolean missing = typed.prenom() == null
                || NameDefect.of(typed.prenom())
                        .filter(NameDefect.MISSING::equals)
                        .isPresent();
        if (single == missing) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(missing ? "{obligatoire}" : "{nom-unique}")
                .addPropertyNode("prenom")
                .addConstraintViolation();
        return false;
    }
}
