package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.bootstrap.service.NodeJs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The npm packages @sd-jwt, which verifiers of others are made of, run by the Node.js that comes with Playwright. */
final class NpmSdJwt {

    private static final Path NPM = Path.of("target", "npm-npm", "package", "bin", "npm-cli.js");
    private static final Path WANTED = Path.of("src", "test", "resources", "receipt");
    private static final Path FOLDER = Path.of("target", "npm-sd-jwt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private NpmSdJwt() {}

    /**
     * A receipt to verify, or the description of a type to read.
     *
     * @param credential the receipt
     * @param list what stands at the address of its list
     * @param keys a JWK Set
     * @param now in seconds
     * @param type the description, in place of all that
     */
    record Question(
            String credential,
            String list,
            String keys,
            long now,
            @Nullable String type) {}

    /**
     * What it answered.
     *
     * @param accepted whether it took it
     * @param said the claims, or why it did not
     */
    record Answer(boolean accepted, String said) {}

    /** One answer for each question. */
    static List<Answer> answers(List<Question> questions) {
        install();
        try {
            Path input = Files.createTempFile("receipts", ".txt");
            try {
                List<String> lines = new ArrayList<>();
                for (Question question : questions) {
                    lines.add(JSON.writeValueAsString(question));
                }
                Files.write(input, lines);
                List<Answer> answers = new ArrayList<>();
                for (String line : ran(input, WANTED.resolve("verify.mjs").toString(), packages())) {
                    answers.add(JSON.readValue(line, Answer.class));
                }
                assertThat(answers).hasSameSizeAs(questions);
                return answers;
            } finally {
                Files.delete(input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it takes a text for the description of a type. */
    static boolean readsType(String text) {
        return answers(List.of(new Question("", "", "", 0, text))).getFirst().accepted();
    }

    private static String packages() {
        return FOLDER.resolve("package.json").toAbsolutePath().toString();
    }

    /** As package-lock.json pins them; npm compares their hashes. */
    private static synchronized void install() {
        assumeThat(NPM).as("npm, which the build fetches").exists();
        if (Files.exists(FOLDER.resolve("node_modules").resolve(".package-lock.json"))) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.write(FOLDER.resolve(file), Files.readAllBytes(WANTED.resolve(file)));
            }
            Path none = Files.createTempFile("none", ".txt");
            List<String> printed = ran(
                    none,
                    NPM.toString(),
                    "ci",
                    "--prefix",
                    FOLDER.toString(),
                    "--ignore-scripts",
                    "--prefer-offline",
                    "--fetch-retries=0",
                    "--fetch-timeout=20000",
                    "--no-audit",
                    "--no-fund");
            Files.delete(none);
            assumeThat(FOLDER.resolve("node_modules"))
                    .as("the registry of npm, which may not be reached: %s", printed)
                    .exists();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ran(Path input, String... arguments) throws IOException {
        Process node = new ProcessBuilder(Stream.concat(Stream.of(NodeJs.program()), Stream.of(arguments))
                        .toList())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
