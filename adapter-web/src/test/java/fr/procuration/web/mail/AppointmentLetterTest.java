package fr.procuration.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.MessageContent.OfAppointment;
import fr.procuration.port.message.MessageKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the mandant is told of an appointment. */
class AppointmentLetterTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    static Stream<MessageKind> kinds() {
        return Stream.of(MessageKind.values()).filter(MessageKind::isOfAnAppointment);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void says_when_where_and_about_what_and_names_nobody(MessageKind kind) {
        String text = text(letter(kind, true, Optional.of(Sites.REUNION)));

        assertThat(text)
                .contains("vendredi 19\u00a0décembre\u00a02025 à 13\u00a0h\u00a000 (heure de La Réunion)")
                .contains(Sites.REUNION.name(), Sites.REUNION.address(), "Suivi de dossier")
                .doesNotContainIgnoringCase("martin")
                .doesNotContain("http", MANDANT.nir().value());
    }

    @ParameterizedTest
    @CsvSource({
        "RDV_PRIS, Vous avez rendez-vous",
        "RDV_DEPLACE, est déplacé au",
        "RDV_ANNULE, est annulé",
        "RDV_RAPPEL, est demain",
        "RDV_NON_REPRESENTE, c’est vous qui êtes attendu",
        "RDV_SANS_PROCURATION, Aucune procuration ne sera en cours ce jour-là"
    })
    void says_first_what_happened(MessageKind kind, String words) {
        assertThat(letter(kind, false, Optional.of(Sites.REUNION)).opening().get(0))
                .contains(words);
    }

    @Test
    void says_who_comes_with_what_and_until_when_it_can_change() {
        assertThat(text(letter(MessageKind.RDV_PRIS, false, Optional.of(Sites.REUNION))))
                .contains("Sa pièce d’identité", "jusqu’à deux heures avant")
                .doesNotContain("Il manque une procuration");
    }

    @Test
    void says_how_to_give_a_procuration_where_none_will_run() {
        assertThat(text(letter(MessageKind.RDV_PRIS, true, Optional.of(Sites.REUNION))))
                .contains("Il manque une procuration", "rubrique «\u00a0Démarches\u00a0»", "pour un mois");
    }

    @Test
    void asks_nothing_more_of_who_has_cancelled() {
        assertThat(text(letter(MessageKind.RDV_ANNULE, false, Optional.of(Sites.REUNION))))
                .doesNotContain("Déplacer ou annuler", "pièce d’identité", "Il manque une procuration");
    }

    @Test
    void tells_of_a_site_that_is_no_more() {
        assertThat(text(letter(MessageKind.RDV_RAPPEL, false, Optional.empty())))
                .contains(Sites.REUNION.id(), "10\u00a0h\u00a000.");
    }

    private static Letter letter(MessageKind kind, boolean uncovered, Optional<Site> site) {
        Appointment taken = Appointments.taken(Sites.REUNION, Appointments.FRIDAY_AT_10)
                .change()
                .appointment();
        Appointment appointment = kind == MessageKind.RDV_ANNULE
                ? taken.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow().appointment()
                : taken;
        return AppointmentLetter.of(
                new OfAppointment(kind, appointment, PersonName.of(MANDANT.identite()), uncovered), site);
    }

    private static String text(Letter letter) {
        Stream<String> sections = letter.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.title()), section.paragraphs().stream()));
        return String.join(
                "\n",
                Stream.of(List.of(letter.subject()).stream(), letter.opening().stream(), sections)
                        .flatMap(each -> each)
                        .toList());
    }
}
