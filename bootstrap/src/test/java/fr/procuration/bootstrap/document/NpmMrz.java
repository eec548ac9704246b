package fr.procuration.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.procuration.bootstrap.service.NodeJs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reader of the npm package mrz, which pages use to fill forms, run by the Node.js that comes with Playwright. */
final class NpmMrz {

    private static final Path READER = Path.of("target", "npm", "package", "lib", "index.js");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "document", "zones.mjs");

    private NpmMrz() {}

    /**
     * What it read.
     *
     * @param format the layout, by its name
     * @param wrong the fields that it finds wrong, by its names
     */
    record Reading(
            String format,
            String number,
            String issuer,
            String familyName,
            String givenNames,
            String birth,
            String expiry,
            String sex,
            List<String> wrong) {

        private static Reading of(String answer) {
            String[] fields = answer.split(";", -1);
            List<String> wrong = Stream.of(fields[8].split(" "))
                    .filter(field -> !field.isEmpty())
                    .toList();
            return new Reading(
                    fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], wrong);
        }
    }

    /** Zones whose lines are separated by blanks, one reading for each. */
    static List<Reading> read(List<String> zones) {
        assumeThat(READER).as("the npm package mrz, which the build fetches").exists();
        try {
            Path input = Files.write(Files.createTempFile("zones", ".txt"), zones);
            Process node = new ProcessBuilder(
                            NodeJs.program(),
                            SCRIPT.toString(),
                            READER.toAbsolutePath().toString())
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(input);
            List<Reading> readings = answers.lines().map(Reading::of).toList();
            assertThat(readings).hasSameSizeAs(zones);
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
