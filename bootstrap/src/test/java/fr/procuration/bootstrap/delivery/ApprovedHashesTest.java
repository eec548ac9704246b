package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Algorithms are named in few places, and all of them are approved (ASVS 5.0, 11.4.1): what else there is comes by Tink. */
class ApprovedHashesTest {

    private static final Pattern BY_NAME = Pattern.compile(
            "\\b(?:MessageDigest|Mac|Signature|Cipher|KeyGenerator|SecretKeyFactory)\\.getInstance\\(([^)]*)\\)");

    @Test
    void algorithms_that_are_asked_for_by_name_are_approved() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> asked = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ApprovedHashesTest::read)
                    .flatMap(source -> BY_NAME.matcher(source).results().map(call -> named(call.group(1), source)))
                    .toList();

            assertThat(asked)
                    .isNotEmpty()
                    .isSubsetOf("\"SHA-256\"", "\"HmacSHA256\"", "\"SHA256withECDSAinP1363Format\"");
        }
    }

    /** What a constant of the same class stands for. */
    private static String named(String argument, String source) {
        return Pattern.compile(" " + Pattern.quote(argument) + " = (\"[^\"]+\");")
                .matcher(source)
                .results()
                .map(constant -> constant.group(1))
                .findFirst()
                .orElse(argument);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
