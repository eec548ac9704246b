package fr.procuration.bootstrap.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a YAML file, each at its place; what is wrong is noted, and reading goes on. */
public final class Fields {

    private final Map<?, ?> values;
    private final String place;
    private final List<String> errors;
    private final Set<Object> read = new HashSet<>();

    private Fields(Map<?, ?> values, String place, List<String> errors) {
        this.values = values;
        this.place = place;
        this.errors = errors;
    }

    static Fields of(@Nullable Object value, String place, List<String> errors) {
        if (value instanceof Map<?, ?> fields) {
            return new Fields(fields, place, errors);
        }
        errors.add(place + ": fields are missing");
        return new Fields(Map.of(), place, errors);
    }

    public String place(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    private @Nullable Object value(String field) {
        read.add(field);
        return values.get(field);
    }

    /** What a text is read as; null, and noted, if it is missing or cannot be. */
    public <T> @Nullable T read(String field, Function<String, T> reader) {
        Object value = value(field);
        if (!(value instanceof String text) || text.isBlank()) {
            errors.add(place(field) + ": is missing");
            return null;
        }
        return parsed(place(field), text.strip(), reader).orElse(null);
    }

    /** The same for a text that need not be there. */
    public <T> @Nullable T readIfThere(String field, Function<String, T> reader) {
        return values.containsKey(field) ? read(field, reader) : null;
    }

    /** Whether it is there. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The texts of a list, which need not be there. */
    public <T> List<T> texts(String field, Function<String, T> reader) {
        List<T> all = new ArrayList<>();
        List<?> listed = list(field);
        for (int each = 0; each < listed.size(); each++) {
            String where = place(field) + "[" + each + "]";
            if (listed.get(each) instanceof String text) {
                parsed(where, text.strip(), reader).ifPresent(all::add);
            } else {
                errors.add(where + ": a text is missing");
            }
        }
        return all;
    }

    private <T> Optional<T> parsed(String where, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (RuntimeException unreadable) {
            errors.add(where + ": " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** The objects of a list, each with its place. */
    public Stream<Fields> objects(String field) {
        List<?> listed = list(field);
        return Stream.iterate(0, each -> each < listed.size(), each -> each + 1)
                .map(each -> Fields.of(listed.get(each), place(field) + "[" + each + "]", errors));
    }

    private List<?> list(String field) {
        Object value = value(field);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        errors.add(place(field) + ": is not a list");
        return List.of();
    }

    /** The fields of a field. */
    public Fields object(String field) {
        return of(value(field), place(field), errors);
    }

    public List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Notes the fields that nobody has read. */
    public void refuseOthers() {
        names().stream().filter(name -> !read.contains(name)).forEach(name -> errors.add(place(name) + ": is unknown"));
    }
}
