package fr.procuration.bootstrap.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.procuration.bootstrap.yaml.YamlFileException;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of the sites. */
class SiteFileTest {

    private static final String GOOD = """
            sites:
              - id: CPAM-PARIS-01
                name: Accueil Bastille
                address: 1 rue de la Bastille, 75011 Paris
                zone: Europe/Paris
                desks: 3
                minutes: 30
                hours:
                  monday: [08:30-12:00, 13:00-17:00]
                closed: [2025-12-25]
                motifs:
                  SUIVI_DOSSIER: Suivi de dossier
            """;

    @Test
    void says_all_of_a_site() {
        Site site = read(GOOD).get(0);

        assertThat(site.id()).isEqualTo("CPAM-PARIS-01");
        assertThat(site.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(site.desks()).isEqualTo(3);
        assertThat(site.length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(site.motifs()).containsExactly(new Motif("SUIVI_DOSSIER", "Suivi de dossier"));
        assertThat(site.slotsOn(LocalDate.of(2025, 12, 15)))
                .hasSize(15)
                .first()
                .extracting(slot -> slot.start())
                .isEqualTo(Instant.parse("2025-12-15T07:30:00Z"));
        assertThat(site.hours().closed()).containsExactly(LocalDate.of(2025, 12, 25));
    }

    @Test
    void has_two_sites_in_the_local_environment_one_of_them_overseas() throws IOException {
        try (InputStream local = Objects.requireNonNull(getClass().getResourceAsStream("/local-sites.yml"))) {
            assertThat(SiteFile.read(local))
                    .extracting(site -> site.zone().getId())
                    .containsExactly("Europe/Paris", "Indian/Reunion");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desks: 3 | desks: three | sites[0].desks: ",
                "desks: 3 | desks: 0 | sites[0].desks: 1 to 1000",
                "minutes: 30 | minutes: 3 | sites[0].length: ",
                "zone: Europe/Paris | zone: Europe/Pari | sites[0].zone: ",
                "name: Accueil Bastille | name: | sites[0].name: is missing",
                "08:30-12:00, | 08:30, | sites[0].hours.monday[0]: is not as in 08:30-12:00",
                "08:30-12:00, | 12:00-08:30, | sites[0].hours.monday[0]: hours: end after",
                "08:30-12:00, | 08:30-13:30, | sites[0].hours: week: the hours of MONDAY overlap",
                "monday: | lundi: | sites[0].hours.lundi: is unknown",
                "2025-12-25 | 2025-12-32 | sites[0].closed[0]: ",
                "SUIVI_DOSSIER: | suivi: | sites[0].motifs.suivi: code: ",
                "address: | adress: | sites[0].adress: is unknown",
                "sites: | site: | site: is unknown",
                "desks: 3 | desks: [3] | sites[0].desks: is missing",
                "desks: 3 | '\"' | is not YAML",
            })
    void names_the_place_of_what_is_wrong(String right, String wrong, String said) {
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read(GOOD.replace(right, wrong)))
                .withMessageStartingWith("PROCURATION_SITES: ")
                .withMessageContaining(said);
    }

    @Test
    void names_all_that_is_wrong_at_once() {
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read(GOOD.replace("desks: 3", "desks: x").replace("Europe/Paris", "Mars")))
                .withMessageContaining("sites[0].desks")
                .withMessageContaining("sites[0].zone");
    }

    @Test
    void has_each_site_once() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read(twice))
                .withMessageContaining("CPAM-PARIS-01 is there twice");
    }

    private static List<Site> read(String yaml) {
        return SiteFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
