package fr.procuration.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Slot;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are those of the site, and people are called as the list calls them. */
class SiteHoursTest {

    private static final Instant NINE = Instant.parse("2025-12-01T09:05:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Paris | lundi 1er_décembre_2025 à 10_h_05",
                "Indian/Reunion | lundi 1er_décembre_2025 à 13_h_05 (heure de La Réunion)",
                "America/Cayenne | lundi 1er_décembre_2025 à 6_h_05 (heure de la Guyane)",
                "Pacific/Auckland | lundi 1er_décembre_2025 à 22_h_05 (heure locale, Pacific/Auckland)"
            })
    void says_which_clock_unless_it_is_that_of_paris(String zone, String words) {
        assertThat(SiteHours.moment(NINE, ZoneId.of(zone)).replace('\u00a0', '_'))
                .isEqualTo(words);
    }

    @Test
    void says_from_when_to_when() {
        Slot slot = new Slot(NINE, NINE.plus(Duration.ofMinutes(30)));

        assertThat(SiteHours.slot(slot, ZoneId.of("Indian/Mayotte")).replace('\u00a0', ' '))
                .isEqualTo("lundi 1er décembre 2025, de 12 h 05 à 12 h 35 (heure de Mayotte)");
    }

    @Test
    void calls_people_as_they_are_called() {
        PersonName whole =
                new PersonName(Civilite.MADAME, new Name("Lefèvre"), new Name("d’Aubigné"), new Name("Éloïse"));
        PersonName single = new PersonName(Civilite.MONSIEUR, new Name("Budi"), null, null);
        PersonName given = new PersonName(Civilite.MONSIEUR, null, null, new Name("Budi"));

        assertThat(PersonNames.initial(whole)).isEqualTo("É.\u00a0LEFÈVRE");
        assertThat(PersonNames.inList(whole)).isEqualTo("Mme\u00a0LEFÈVRE (D’AUBIGNÉ) Éloïse");
        assertThat(PersonNames.initial(single)).isEqualTo("BUDI");
        assertThat(PersonNames.initial(given)).isEqualTo("BUDI");
        assertThat(PersonNames.inList(single)).isEqualTo("M.\u00a0BUDI");
    }
}
