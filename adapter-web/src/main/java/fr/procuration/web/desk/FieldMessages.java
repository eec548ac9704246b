package fr.procuration.web.desk;

import fr.procuration.web.form.FieldMessage;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Asks the constraints of the API what is wrong with a form of the page, and says it as the page calls its fields. */
@Singleton
final class FieldMessages {

    private static final List<String> ORDER = List.of("nir", "contact", "nom", "prenoms", "dateNaissance", "sexe");
    private static final Map<String, String> LABELS = Map.of(
            "nir", "Numéro de sécurité sociale",
            "contact", "Demande reçue",
            "nom", "Nom",
            "prenoms", "Prénoms",
            "dateNaissance", "Date de naissance",
            "sexe", "Sexe");
    private static final Pattern AROUND_THE_FIELD = Pattern.compile("\\[.*$");

    private final Validator validator;

    FieldMessages(Validator validator) {
        this.validator = validator;
    }

    /** One message a field, in the order of the page; empty if all is well. */
    List<FieldMessage> of(Object request) {
        Map<String, FieldMessage> first = new LinkedHashMap<>();
        validator.validate(request).stream()
                .map(FieldMessages::message)
                .sorted(Comparator.comparingInt(error -> ORDER.indexOf(error.field())))
                .forEach(message -> first.putIfAbsent(message.field(), message));
        return List.copyOf(first.values());
    }

    private static FieldMessage message(ConstraintViolation<?> violation) {
        String field =
                AROUND_THE_FIELD.matcher(violation.getPropertyPath().toString()).replaceAll("");
        return FieldMessage.labelled(field, LABELS.getOrDefault(field, field), words(violation));
    }

    /** The page has its own way to write a date. */
    private static String words(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().equals("{date-format}")
                ? "Indiquez le jour, le mois et l’année, par exemple 16/04/1991."
                : violation.getMessage();
    }
}
