package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of {@code identite.txt}, of which the table for agents and other teams is made. */
class ComparedPairsTest {

    private static final Path TABLE = Path.of("..", "docs", "identite.md");
    private static final String SECTION = "## ";
    private static final String START = "<!-- rows of identite.txt -->\n";

    static Stream<ComparedPair> pairs() {
        return rows().filter(row -> !row.startsWith(SECTION)).map(ComparedPair::of);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_pair_has_its_verdict(ComparedPair pair) {
        assertThat(pair.match().overall()).isEqualTo(pair.expected());
    }

    @Test
    void the_table_shows_what_the_pairs_give() throws IOException {
        String before = Files.readString(TABLE);
        String after = before.substring(0, before.indexOf(START) + START.length()) + written();
        if (Boolean.getBoolean("identite.record")) {
            Files.writeString(TABLE, after);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/identite.md; -Didentite.record=true writes it anew")
                .isEqualTo(after);
    }

    @Test
    void the_table_explains_each_code_of_the_domain() throws IOException {
        List<String> codes = Stream.of(
                        Arrays.stream(FamilyNameReading.values()).map(FamilyNameReading::code),
                        Arrays.stream(GivenNameReading.values()).map(GivenNameReading::code),
                        Arrays.stream(BirthDateReading.values()).map(BirthDateReading::code),
                        Arrays.stream(Objection.values()).map(Objection::code),
                        Stream.of("sexe-et-civilite"))
                .flatMap(each -> each)
                .distinct()
                .toList();
        List<String> explained = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static String written() {
        return rows().map(ComparedPairsTest::written).collect(Collectors.joining());
    }

    private static String written(String row) {
        if (row.startsWith(SECTION)) {
            return "\n%s\n\n| Déclaré | Sur la pièce | Verdict | Lecture et motifs |\n|---|---|---|---|\n"
                    .formatted(row);
        }
        ComparedPair pair = ComparedPair.of(row);
        IdentityMatch match = pair.match();
        return "| %s | %s | %s | %s |\n"
                .formatted(shown(pair.declared()), shown(pair.read()), words(match.overall()), codes(pair, match));
    }

    private static String shown(String cell) {
        return cell.contains("<") ? "`" + cell + "`" : cell;
    }

    private static String words(Match verdict) {
        return switch (verdict) {
            case CONFORME -> "conforme";
            case A_VERIFIER -> "à vérifier";
            case DIFFERENT -> "**différent**";
        };
    }

    private static String codes(ComparedPair pair, IdentityMatch match) {
        List<String> codes = match.motifs().isEmpty() ? asUsual(pair, match) : match.motifs();
        return codes.stream().map("`%s`"::formatted).collect(Collectors.joining(" "));
    }

    /** The readings that are no motif. */
    private static List<String> asUsual(ComparedPair pair, IdentityMatch match) {
        if (pair.isOfDates()) {
            return List.of(match.dateLue().code());
        }
        return pair.declared().contains("/")
                ? List.of(match.nomLu().code(), match.prenomLu().code())
                : List.of(match.nomLu().code());
    }

    private static Stream<String> rows() {
        try (InputStream rows = ComparedPairsTest.class.getResourceAsStream("/identite.txt")) {
            return new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
