package fr.procuration.persistence.service;

import io.micronaut.data.annotation.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

    /** Planned once for all values, as those of the service are. */
    private String of(String text, String parameter, List<String> literals) {
        String statement = text;
        String values = literals.isEmpty() ? "" : "(" + String.join(", ", literals) + ")";
        for (int each = 1; each <= literals.size(); each++) {
            statement = statement.replaceFirst(parameter, "\\$" + each);
        }
        try (Connection connection = sql.connect();
                Statement plan = connection.createStatement()) {
            plan.execute("set plan_cache_mode = force_generic_plan");
            plan.execute("prepare planned as " + statement);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = plan.executeQuery("explain execute planned" + values)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
