package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of ASVS 5.0 (docs/asvs.csv) names tests that exist, and one at least for what is met of level 1. */
class AsvsTableTest {

    private static final Path ROOT = Path.of("..");
    private static Map<String, Path> tests = Map.of();

    @BeforeAll
    static void find_the_tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.filter(file -> file.toString().matches(".*/(src/test|testkit/src)/.*\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        }
    }

    @ParameterizedTest
    @CsvFileSource(files = "../docs/asvs.csv", numLinesToSkip = 1)
    void a_requirement_has_a_state_and_the_tests_that_show_it(
            String requirement,
            int level,
            String what,
            String state,
            @Nullable String where,
            @Nullable String shownBy) {
        assertThat(state).as(requirement).isIn("met", "partly", "not met", "deployment", "n/a");
        assertThat(what).as(requirement).isNotBlank();
        if (level == 1 && state.equals("met")) {
            assertThat(shownBy).as(requirement + ", met, has a test").isNotBlank();
        }
        if (shownBy != null) {
            assertThat(shownBy.split(" ")).as(requirement).allMatch(AsvsTableTest::exists);
        }
    }

    /** A class, or a method of one. */
    private static boolean exists(String test) {
        String[] parts = test.split("\\.");
        Path file = tests.get(parts[0]);
        return file != null && (parts.length == 1 || read(file).contains(" " + parts[1] + "("));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
