package fr.procuration.bootstrap.receipt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claims of a token, which was signed here; what is missing or of another kind throws. */
record Claims(Map<String, Object> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return (String) present(name);
    }

    int number(String name) {
        return Math.toIntExact((Long) present(name));
    }

    @SuppressWarnings("unchecked")
    Claims object(String name) {
        return new Claims((Map<String, Object>) present(name));
    }

    private Object present(String name) {
        @Nullable Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": missing");
        }
        return value;
    }
}
