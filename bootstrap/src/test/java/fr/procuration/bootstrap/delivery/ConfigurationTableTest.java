package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of variables has those that the service reads, and no others. */
class ConfigurationTableTest {

    private static final Path TABLE = Path.of("..", "docs", "configuration.md");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern WRITTEN = Pattern.compile("`(PROCURATION_\\w+)`");
    private static final Pattern READ = Pattern.compile("\\$\\{(PROCURATION_\\w+)");
    private static final Pattern READ_WITHOUT_DEFAULT = Pattern.compile("\\$\\{(PROCURATION_\\w+)}");

    @Test
    void every_variable_that_is_read_is_written_down_and_the_other_way_round() throws IOException {
        Set<String> read = found(READ, Files.readString(RESOURCES.resolve("application.yml")));
        read.addAll(found(READ, Files.readString(RESOURCES.resolve("application-production.yml"))));
        read.addAll(found(READ, Files.readString(RESOURCES.resolve("logback.xml"))));

        assertThat(found(WRITTEN, rows(".*"))).isEqualTo(read);
    }

    @Test
    void those_without_a_default_are_said_to_be_required() throws IOException {
        Set<String> required =
                found(READ_WITHOUT_DEFAULT, Files.readString(RESOURCES.resolve("application-production.yml")));

        assertThat(found(WRITTEN, rows("[^|]*\\| required \\|.*"))).isEqualTo(required);
    }

    /** The first column of the rows of the table, of those that look so behind it. */
    private static String rows(String rest) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `") && line.substring(1).matches(rest))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = pattern.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
