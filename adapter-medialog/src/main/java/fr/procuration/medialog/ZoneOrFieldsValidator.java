package fr.procuration.medialog;

import io.micronaut.context.annotation.Prototype;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells each field that is missing, or that comes beside the zone, by itself. */
@Prototype
final class ZoneOrFieldsValidator implements ConstraintValidator<ZoneOrFields, DocumentRequest> {

    @Override
    public boolean isValid(@Nullable DocumentRequest piece, ConstraintValidatorContext context) {
        if (piece == null) {
            return true;
        }
        Map<String, @Nullable Object> required = new LinkedHashMap<>();
        required.put("nom", blankAsNull(piece.nom()));
        required.put("prenoms", piece.prenoms());
        required.put("dateNaissance", blankAsNull(piece.dateNaissance()));
        Map<String, @Nullable Object> optional = new LinkedHashMap<>();
        optional.put("sexe", piece.sexe());
        optional.put("expireLe", blankAsNull(piece.expireLe()));
        context.disableDefaultConstraintViolation();
        return blankAsNull(piece.mrz()) == null
                ? tellMissing(required, context)
                : tellBesideZone(required, optional, context);
    }

    private static boolean tellMissing(Map<String, @Nullable Object> fields, ConstraintValidatorContext context) {
        fields.forEach((name, value) -> {
            if (value == null) {
                tell(name, "obligatoire", context);
            }
        });
        return fields.values().stream().noneMatch(Objects::isNull);
    }

    private static boolean tellBesideZone(
            Map<String, @Nullable Object> required,
            Map<String, @Nullable Object> optional,
            ConstraintValidatorContext context) {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>(required);
        beside.putAll(optional);
        beside.forEach((name, value) -> {
            if (value != null) {
                tell(name, "zone-et-champs", context);
            }
        });
        return beside.values().stream().allMatch(Objects::isNull);
    }

    private static void tell(String field, String code, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate("{" + code + "}")
                .addPropertyNode(field)
                .addConstraintViolation();
    }

    private static @Nullable Object blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
