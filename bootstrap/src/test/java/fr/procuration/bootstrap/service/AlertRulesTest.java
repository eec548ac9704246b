package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alert rules on made-up days, where Prometheus' own tool is installed. */
class AlertRulesTest {

    private static final Path OPERATIONS = Path.of("..", "docs", "exploitation");

    @BeforeEach
    void needs_the_tool() {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Path.of(folder, "promtool").toFile().canExecute()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check rules alertes.yml", "test rules alertes-test.yml"})
    void pass(String command) throws IOException, InterruptedException {
        Process promtool = new ProcessBuilder(("promtool " + command).split(" ", -1))
                .directory(OPERATIONS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
