package fr.procuration.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.procuration.web.wire.NotUtf8Exception;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells where a body is not the document expected; a name that the document does not know is never repeated. */
final class BodyProblems {

    private static final String WHOLE = "$";

    private BodyProblems() {}

    static Problem of(@Nullable JsonProcessingException unreadable) {
        Problem problem = ProblemKind.UNREADABLE_BODY.problem();
        return unreadable == null ? problem : problem.with(List.of(error(unreadable)));
    }

    private static FieldError error(JsonProcessingException unreadable) {
        String path = unreadable instanceof JsonMappingException mapping ? path(mapping.getPath()) : WHOLE;
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(path, "champ-inconnu", "Champs admis\u00a0: " + known(unknown) + ".");
            case MismatchedInputException mismatched ->
                new FieldError(path, "type-incorrect", "La valeur n’est pas du type attendu.");
            case NotUtf8Exception malformed -> new FieldError(WHOLE, "utf-8-invalide", "Le texte n’est pas en UTF-8.");
            default -> new FieldError(path, "json-invalide", "Le texte n’est pas du JSON bien formé.");
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            } else if (isKnown(reference)) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }

    private static boolean isKnown(Reference reference) {
        return reference.getFrom() instanceof Class<?> type
                && type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name -> name.equals(reference.getFieldName()));
    }
}
