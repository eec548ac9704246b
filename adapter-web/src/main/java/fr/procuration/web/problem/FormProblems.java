package fr.procuration.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of everything that is wrong with a form. The code of a violation is the key of its message. Where the
 * only violation is one of a NIR, the document is that problem.
 */
final class FormProblems {

    /** More would help nobody, and let a small request have a large answer. */
    private static final int MOST = 50;

    /** A NIR is the whole form of a look-up: what is wrong with it is the problem. */
    private static final Set<ProblemKind> NIR = EnumSet.of(
            ProblemKind.NIR_LENGTH, ProblemKind.NIR_FORMAT, ProblemKind.NIR_KEY, ProblemKind.NIR_PROVISIONAL);

    private FormProblems() {}

    static Problem of(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(FormProblems::error)
                .sorted(Comparator.comparing(FieldError::champ).thenComparing(FieldError::code))
                .limit(MOST)
                .toList();
        return alone(errors).orElseGet(ProblemKind.INVALID_FORM::problem).with(errors);
    }

    private static Optional<Problem> alone(List<FieldError> errors) {
        return errors.stream()
                .filter(only -> errors.size() == 1)
                .flatMap(only -> NIR.stream()
                        .filter(kind -> kind.code().equals(only.code()))
                        .map(kind -> kind.problem().with(only.message())))
                .findFirst();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String code = violation.getMessageTemplate().replaceAll("[{}]", "");
        return new FieldError(path(violation.getPropertyPath()), code, violation.getMessage());
    }

    /** The path inside the document; where the value is a parameter of its own, the name of the parameter. */
    private static String path(Path path) {
        StringBuilder names = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.getIndex() != null) {
                names.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                names.append(names.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return names.isEmpty() ? parameter : names.toString();
    }
}
