package fr.procuration.web.form;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks the constraints what is wrong with a form, and says it as the page calls its fields. */
@Singleton
public final class FormErrors {

    private static final Pattern INSIDE_THE_FIELD = Pattern.compile("\\[.*$");

    /** Pages have their own way to write a date. */
    private static final Set<String> DATES = Set.of("{date-format}", "{expiration-format}");

    private final Validator validator;
    private final FormMessages messages;

    FormErrors(Validator validator, FormMessages messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** Of a field with several, the first. */
    public Errors of(Object form, FormFields fields) {
        Map<String, FieldMessage> first = new LinkedHashMap<>();
        validator.validate(form).stream()
                .map(violation -> fields.message(field(violation), words(violation)))
                .sorted(Comparator.comparingInt(error -> fields.position(error.field())))
                .forEach(message -> first.putIfAbsent(message.field(), message));
        return new Errors(List.copyOf(first.values()));
    }

    private static String field(ConstraintViolation<?> violation) {
        return INSIDE_THE_FIELD.matcher(violation.getPropertyPath().toString()).replaceAll("");
    }

    private String words(ConstraintViolation<?> violation) {
        String code = violation.getMessageTemplate();
        return DATES.contains(code)
                ? messages.of(code.substring(1, code.length() - 1) + "-jour")
                : violation.getMessage();
    }
}
