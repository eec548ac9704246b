package fr.procuration.web.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: one message a field, in the order of the page. What a page asks for and is not there is null. */
public record Errors(List<FieldMessage> all) {

    public static final Errors NONE = new Errors(List.of());

    public static Errors of(FieldMessage only) {
        return new Errors(List.of(only));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Errors only(String field) {
        return new Errors(
                all.stream().filter(error -> error.field().equals(field)).toList());
    }

    public @Nullable String at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldMessage::message)
                .findFirst()
                .orElse(null);
    }

    /** For the attribute aria-invalid. */
    public @Nullable String invalid(String field) {
        return at(field) == null ? null : "true";
    }

    /** For the attribute aria-describedby: the hint of a field and its error. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String ids = Stream.of(hint == null ? "" : hint, at(field) == null ? "" : field + "-erreur")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
