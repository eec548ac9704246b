package fr.procuration.web.pages.giving;

import fr.procuration.web.form.FieldMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: the form, what was typed in it and what is wrong with it.
 *
 * @param typed what was typed
 * @param owner the mark of the person, so that what they typed finds them again after an expired session
 * @param errors what is wrong, in the order of the fields; empty if nothing was sent yet
 */
public record MandatairePage(TypedMandataire typed, String owner, List<FieldMessage> errors) {

    /**
     * Whether something is wrong.
     *
     * @return true if there is at least one error
     */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /**
     * What stands in a field.
     *
     * @param field its name
     * @return the text as it was typed
     */
    public String value(String field) {
        return typed.value(field);
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return French words, null if nothing is wrong
     */
    public @Nullable String message(String field) {
        return errors.stream()
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
        return message(field) == null ? null : "true";
    }

    /**
     * For the attribute aria-describedby: the hints of a field and its error.
     *
     * @param field its name
     * @param hints the identifiers of its hints, null for none
     * @return identifiers separated by spaces, null if there are none
     */
    public @Nullable String describedBy(String field, @Nullable String... hints) {
        String error = message(field) == null ? null : field + "-erreur";
        String ids = Arrays.asList(hints).stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (error == null) {
            return ids.isEmpty() ? null : ids;
        }
        return ids.isEmpty() ? error : ids + " " + error;
    }
}
