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
        return of(statement, "(?<!:):\\w+", List.of(literals));
    }

    /** That of a statement with question marks. */
    public String of(String statement, String... literals) {
        return of(statement, "\\?", List.of(literals));
    }

    private String of(String text, String parameter, List<String> literals) {
        String statement = text;
        for (String literal : literals) {
            statement = statement.replaceFirst(parameter, literal);
        }
        return String.join("\n", sql.column("explain " + statement));
    }
}
