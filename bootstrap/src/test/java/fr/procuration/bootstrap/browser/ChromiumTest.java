package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the browser of the tests is looked for. */
class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void the_variable_names_it_before_the_path_does() throws IOException {
        program("chromium");
        assertThat(Chromium.in(Map.of("CHROMIUM", "/opt/mine", "PATH", folder.toString())))
                .hasValue(Path.of("/opt/mine"));
    }

    @Test
    void any_of_its_names_on_the_path_will_do() throws IOException {
        Path chrome = program("google-chrome");
        assertThat(Chromium.in(Map.of("PATH", "/nowhere:" + folder))).hasValue(chrome);
    }

    @Test
    void the_headless_shell_comes_before_the_browser() throws IOException {
        program("chromium");
        Path shell = program("chromium-headless-shell");
        assertThat(Chromium.in(Map.of("PATH", folder.toString()))).hasValue(shell);
    }

    @Test
    void a_file_that_cannot_be_run_is_no_browser() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.in(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
