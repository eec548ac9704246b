package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The grid of the RGAA (docs/rgaa.csv) has every criterion, a state for each page, and names tests that exist. */
class RgaaTableTest {

    /** How many criteria each of the 13 topics of version 4.1.2 has. */
    private static final List<Integer> CRITERIA = List.of(9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12);

    private static final Pattern TEST = Pattern.compile("\\w+(E2E|IT|Test)\\b");

    @Test
    void has_all_106_criteria_in_their_order() throws IOException {
        List<String> all = IntStream.range(0, CRITERIA.size())
                .boxed()
                .flatMap(topic -> IntStream.rangeClosed(1, CRITERIA.get(topic))
                        .mapToObj(criterion -> (topic + 1) + "." + criterion))
                .toList();

        assertThat(all).hasSize(106);
        assertThat(rows().stream().map(row -> row.get("critere")).filter(name -> !name.startsWith("WCAG")))
                .containsExactlyElementsOf(all);
    }

    @Test
    void says_of_each_page_whether_a_criterion_is_met_and_how_that_is_known() throws IOException {
        for (CSVRecord row : rows()) {
            String criterion = row.get("critere");
            assertThat(row.stream().skip(2).limit(row.size() - 3L))
                    .as(criterion)
                    .hasSize(15)
                    .allMatch(List.of("C", "NC", "NA", "NT")::contains);
            assertThat(row.get("controle")).as(criterion).isNotBlank();
        }
    }

    @Test
    void names_tests_that_exist() throws IOException {
        List<String> named = rows().stream()
                .flatMap(row -> TEST.matcher(row.get("controle")).results())
                .map(found -> found.group())
                .distinct()
                .toList();

        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(file -> file.toString().contains("/src/test/"))
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet()))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(8);
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("../docs/rgaa.csv"))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        }
    }
}
