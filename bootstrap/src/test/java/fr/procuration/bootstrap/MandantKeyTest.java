package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import fr.procuration.architecture.ProductionClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each statement about a mandant names their part, by which the data can be spread (ADR 0019). */
class MandantKeyTest {

    private static final String QUERY = "io.micronaut.data.annotation.Query";

    private static final Pattern OF_MANDANTS = Pattern.compile(
            "\\b(from|into|join|update) (procuration|journal|kept_answer|satisfaction|mandant_index"
                    + "|contact|address_proof|message)\\b|\\b(enter|record|keep|choose|learn|request|try|accept|claim)_\\w+\\(");

    private static final Pattern NAMES_THE_PART = Pattern.compile("\\bpart = :part\\b|\\(\\s*:part\\b");

    private static final Pattern NAMES_THE_PART_OF_A_ROW = Pattern.compile("\\bpart = (\\?|asked\\.part\\b)");

    private static final Pattern FUNCTION = Pattern.compile("(?s)create function.*?\\$\\$(.*?)\\$\\$;");

    private static final Pattern NAMES_THE_PART_THERE =
            Pattern.compile("\\bpart = (of_part|given\\.part)\\b|(\\(\\s*|select )(of_part|given\\.part), ");

    /** Readers of the whole journal, of all messages that are due, and of what lies at a site. */
    private static final List<String> ACROSS =
            List.of("JournalRepository", "FeedRepository", "DueMessageRepository", "AppointmentRepository");

    @Test
    void each_statement_of_a_mandant_names_their_part() {
        List<JavaMethod> statements = ProductionClasses.of("fr.procuration.persistence").stream()
                .filter(each -> !ACROSS.contains(each.getSimpleName()))
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.isAnnotatedWith(QUERY))
                .filter(each -> OF_MANDANTS.matcher(text(each)).find())
                .toList();

        assertThat(statements)
                .hasSizeGreaterThan(9)
                .allSatisfy(each -> assertThat(text(each)).containsPattern(NAMES_THE_PART));
    }

    @Test
    void so_does_what_is_read_without_a_repository_in_each_table() throws ReflectiveOperationException {
        for (String name : List.of("OF_ONE", "OF_MANY")) {
            String statement = constant(name);

            assertThat(OF_MANDANTS.matcher(statement).results()).hasSize(4);
            assertThat(NAMES_THE_PART_OF_A_ROW.matcher(statement).results()).hasSize(4);
        }
    }

    @Test
    void so_does_each_statement_of_the_functions_of_the_schema() throws IOException {
        List<String> statements = FUNCTION.matcher(schema())
                .results()
                .flatMap(function -> Stream.of(function.group(1).split(";")))
                .filter(statement -> OF_MANDANTS.matcher(statement).find())
                .toList();

        assertThat(statements)
                .hasSizeGreaterThan(12)
                .allSatisfy(each -> assertThat(each).containsPattern(NAMES_THE_PART_THERE));
    }

    private static String constant(String name) throws ReflectiveOperationException {
        Field text = Class.forName("fr.procuration.persistence.procuration.RunningProcurations")
                .getDeclaredField(name);
        text.setAccessible(true);
        return (String) text.get(null);
    }

    private static String schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(MandantKeyTest.class.getResourceAsStream("/db/migration/V1__schema.sql"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(JavaMethod statement) {
        return (String) statement.getAnnotationOfType(QUERY).getExplicitlyDeclaredProperty("value");
    }
}
