package fr.procuration.web.desk;

import fr.procuration.web.form.FieldMessage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param all in the order of the fields; empty if nothing is
 */
public record Errors(List<FieldMessage> all) {

    static final Errors NONE = new Errors(List.of());

    Errors only(String field) {
        return new Errors(
                all.stream().filter(error -> error.field().equals(field)).toList());
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return French words, null if nothing is wrong
     */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldMessage::message)
                .findFirst()
                .orElse(null);
    }

    /**
     * For the attribute aria-invalid.
     *
     * @param field its name
     * @return "true" or null, which leaves the attribute out
     */
    public @Nullable String invalid(String field) {
        return at(field) == null ? null : "true";
    }

    /**
     * For the attribute aria-describedby: the hint of a field and its error.
     *
     * @param field its name
     * @param hint the identifier of its hint, null for none
     * @return identifiers separated by spaces, null if there are none
     */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String ids = Stream.of(hint == null ? "" : hint, at(field) == null ? "" : field + "-erreur")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
