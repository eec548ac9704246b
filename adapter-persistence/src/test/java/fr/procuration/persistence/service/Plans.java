package fr.procuration.persistence.service;

import io.micronaut.data.annotation.Query;
import java.util.Arrays;
import java.util.List;

/** How the database means to run the statements of the repositories. */
public record Plans(Sql sql) {

    /** The plan of a method's statement, with literals in place of its parameters, in their order. */
    public String of(Class<?> repository, String method, String... literals) {
        String statement = Arrays.stream(repository.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(Query.class).value())
                .reduce((one, other) -> {
                    throw new IllegalArgumentException(method + " is ambiguous");
                })
                .orElseThrow();
        List<String> values = List.of(literals);
        for (String value : values) {
            statement = statement.replaceFirst("(?<!:):\\w+", value);
        }
        return String.join("\n", sql.column("explain " + statement));
    }
}
