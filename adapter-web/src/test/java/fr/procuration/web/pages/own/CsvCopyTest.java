package fr.procuration.web.pages.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Instants;
import fr.procuration.web.pages.own.OwnCopy.Line;
import fr.procuration.web.pages.own.OwnCopy.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCopyTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@somme", "\tx", "\rx"})
    void a_spreadsheet_finds_no_formula(String site) throws IOException {
        assertThat(sheet(site)).contains(";" + quoted("'" + site) + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\"b", "a\nb"})
    void separators_in_a_site_separate_nothing(String site) throws IOException {
        assertThat(sheet(site)).contains(";" + quoted(site) + ";");
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String sheet(String site) throws IOException {
        Line line = new Line(Instants.GUIDE, null, null, "", site, "Mandataire reçu");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvCopy.write(new OwnCopy(Instants.GUIDE, List.of(new Section("Qui a consulté", List.of(line)))), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
