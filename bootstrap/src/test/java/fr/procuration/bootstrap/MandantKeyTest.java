package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import fr.procuration.architecture.ProductionClasses;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each statement about a mandant names the mandant, by whom the data could be spread (ADR 0019). */
class MandantKeyTest {

    private static final String QUERY = "io.micronaut.data.annotation.Query";

    private static final Pattern OF_MANDANTS =
            Pattern.compile("\\b(procuration|journal|kept_answer|satisfaction|mandant_index|consultation)\\b");

    private static final Pattern NAMES_THE_MANDANT =
            Pattern.compile("\\bmandant = :mandant\\b|\\bnir_index (= :index|in \\(:index, :other\\))");

    /** Readers of the whole journal. */
    private static final List<String> ACROSS = List.of("JournalRepository", "FeedRepository");

    @Test
    void each_statement_of_a_mandant_names_the_mandant() {
        List<JavaMethod> statements = ProductionClasses.of("fr.procuration.persistence").stream()
                .filter(each -> !ACROSS.contains(each.getSimpleName()))
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.isAnnotatedWith(QUERY))
                .filter(each -> OF_MANDANTS.matcher(text(each)).find())
                .toList();

        assertThat(statements)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(text(each)).containsPattern(NAMES_THE_MANDANT));
    }

    private static String text(JavaMethod statement) {
        return (String) statement.getAnnotationOfType(QUERY).getExplicitlyDeclaredProperty("value");
    }
}
