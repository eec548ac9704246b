package fr.procuration.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.procuration.bootstrap.service.NodeJs;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What openapi-generator makes of the document in TypeScript compiles strictly and makes every call; run by Playwright's Node.js. */
class TypeScriptClientE2E {

    private static final Path COMPILER = Path.of("target", "npm-typescript", "package", "lib", "tsc.js");
    private static final Path CLIENT = Path.of("target", "generated-clients", "typescript");
    private static final Path CALLS = Path.of("src", "test", "resources", "openapi", "calls.ts");

    @TempDir
    static Path folder;

    @Test
    void makes_every_call() throws IOException, InterruptedException {
        assumeThat(COMPILER)
                .as("the npm package typescript, which the build fetches")
                .exists();
        Path calls = Files.copy(CALLS, CLIENT.resolve("calls.ts"), StandardCopyOption.REPLACE_EXISTING);
        Path compiled = folder.resolve("compiled");
        assertThat(node(
                        COMPILER.toString(),
                        "--strict",
                        "--target",
                        "es2022",
                        "--lib",
                        "es2022,dom",
                        "--module",
                        "commonjs",
                        "--moduleResolution",
                        "node10",
                        "--outDir",
                        compiled.toString(),
                        calls.toString()))
                .isEmpty();

        try (ServiceProcess service = ServiceProcess.on(
                EmbeddedDatabase.fresh(), folder, Map.of("PROCURATION_CLOCK", "2025-12-16T07:30:00+01:00"))) {
            List<String> made = node(
                    compiled.resolve("calls.js").toString(),
                    service.address().toString(),
                    Tokens.ofAssure(1),
                    Tokens.ofAgent("agent.paris", "CPAM-PARIS-01"),
                    Tokens.ofFileAgent("agent.dossier", "CPAM-PARIS-01"),
                    Tokens.ofMedialog(),
                    Tokens.nirOf(1));

            assertThat(made).containsAll(GeneratedClientE2E.documented());
        }
    }

    /** The lines that a script writes, once it has ended well. */
    private static List<String> node(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(NodeJs.program()));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(node.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
