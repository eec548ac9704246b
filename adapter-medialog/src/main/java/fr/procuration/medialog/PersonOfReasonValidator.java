package fr.procuration.medialog;

import fr.procuration.domain.EndReason;
import io.micronaut.context.annotation.Prototype;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says at the field of the person what is wrong with it, if the reason itself can be read. */
@Prototype
final class PersonOfReasonValidator implements ConstraintValidator<PersonOfReason, EndRequest> {

    @Override
    public boolean isValid(@Nullable EndRequest request, ConstraintValidatorContext context) {
        if (request == null) {
            return true;
        }
        Optional<EndReason> reason = Arrays.stream(EndReason.values())
                .filter(EndReason::comesFromTheFile)
                .filter(each -> each.name().equals(request.motif()))
                .findFirst();
        if (reason.isEmpty() || reason.get().concernsAPerson() == (request.concerne() != null)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        String code = request.concerne() == null ? "obligatoire" : "sans-objet";
        context.buildConstraintViolationWithTemplate("{" + code + "}")
                .addPropertyNode("concerne")
                .addConstraintViolation();
        return false;
    }
}
