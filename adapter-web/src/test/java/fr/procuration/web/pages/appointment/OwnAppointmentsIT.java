package fr.procuration.web.pages.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mandant looks at their appointments, and changes them. */
class OwnAppointmentsIT {

    /** Far enough for all: places are few, and tests share them. */
    private static Instant next = Instant.parse("2026-01-05T04:00:00Z");

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final Browser browser = new Browser(SERVICE, mandant);
    private final InMemoryAgenda agenda = SERVICE.bean(InMemoryAgenda.class);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/informations", "/rendez-vous"})
    void there_is_none(String path) {
        assertThat(browser.get(path).body()).contains("Aucun rendez-vous à venir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rendez-vous"})
    void shows_those_to_come_and_what_can_be_done(String path) {
        Appointment appointment = taken();

        assertThat(browser.get(path).body())
                .contains("(heure de La Réunion)", Sites.REUNION.name(), "Suivi de dossier")
                .contains("Votre mandataire vient à votre place", "Aucune procuration n’est en cours")
                .contains("Déplacer", "Annuler", "Je viendrai moi-même", "Ajouter à mon agenda")
                .contains("/rendez-vous/" + appointment.id().value() + "/annulation")
                .doesNotContain("Aucun rendez-vous à venir");
        assertThat(browser.get("/informations").body()).contains("(heure de La Réunion), " + Sites.REUNION.name());
    }

    @Test
    void says_nothing_is_missing_when_a_procuration_covers_the_day() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));
        taken();

        assertThat(browser.get("/rendez-vous").body()).doesNotContain("Aucune procuration", "Donner une procuration<");
    }

    @Test
    void changes_who_comes() {
        Appointment appointment = taken();
        browser.get("/rendez-vous");

        Answer sent = browser.post(path(appointment, "venue"), "vient=mandant");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(now(appointment).represented()).isFalse();
        assertThat(browser.get("/rendez-vous?fait=venue").body())
                .contains("C’est noté", "Vous venez vous-même", "Je serai représenté(e)");
    }

    @Test
    void moves_it_in_two_steps() {
        Appointment appointment = taken();
        String other = later(appointment).toString();

        assertThat(browser.get(path(appointment, "deplacement")).body())
                .contains("Il est aujourd’hui fixé au", "value=\"" + other + "\"", "Choisir cette heure");
        assertThat(browser.get(path(appointment, "deplacement/recapitulatif?creneau=") + other)
                        .body())
                .contains("Avant", "Désormais", "Confirmer le déplacement");
        assertThat(now(appointment)).isEqualTo(appointment);

        Answer sent = browser.post(path(appointment, "deplacement/recapitulatif"), "creneau=" + other);
        Answer twice = browser.post(path(appointment, "deplacement/recapitulatif"), "creneau=" + other);

        assertThat(sent.header("Location")).contains("/confirmation?deplace").isEqualTo(twice.header("Location"));
        assertThat(now(appointment).slot().start()).isEqualTo(other);
        assertThat(browser.get(sent.header("Location")).body()).contains("Mon rendez-vous est déplacé");
    }

    @Test
    void moves_it_to_no_hour_that_is_taken() {
        Appointment appointment = taken();
        Instant other = later(appointment);
        browser.get("/rendez-vous");
        agenda.take(Appointments.of(Mandants.random()), Sites.REUNION, Appointments.taken(Sites.REUNION, other), null);

        Answer sent = browser.post(path(appointment, "deplacement/recapitulatif"), "creneau=" + other);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("Ce créneau vient d’être pris", "Les prochains créneaux libres");
        assertThat(browser.get(path(appointment, "deplacement/recapitulatif?creneau=") + other)
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(path(appointment, "deplacement/recapitulatif"), "creneau=")
                        .body())
                .contains("Choisissez un jour et une heure");
        assertThat(now(appointment)).isEqualTo(appointment);
    }

    @Test
    void cancels_it_once_that_is_confirmed() {
        Appointment appointment = taken();

        assertThat(browser.get(path(appointment, "annulation")).body())
                .contains("Que faire", "Ne pas annuler le rendez-vous", "Confirmer l’annulation");
        assertThat(now(appointment)).isEqualTo(appointment);
        assertThat(browser.post(path(appointment, "annulation"), "").header("Location"))
                .endsWith("/rendez-vous?fait=annulation");

        assertThat(now(appointment).state()).isEqualTo(AppointmentState.ANNULE);
        assertThat(browser.get("/rendez-vous?fait=annulation").body())
                .contains("Votre rendez-vous est annulé", "Aucun rendez-vous à venir", "<td>Annulé</td>");
    }

    @Test
    void says_when_it_is_too_late_to_change() {
        Appointment appointment = taken();
        browser.get("/rendez-vous");
        SERVICE.clock().set(appointment.slot().start().minus(Duration.ofHours(1)));

        assertThat(browser.get("/rendez-vous").body())
                .doesNotContain("/deplacement", "/annulation")
                .contains("Je viendrai moi-même");
        assertThat(browser.get(path(appointment, "deplacement")).body()).contains("deux heures avant");
        Answer sent = browser.post(path(appointment, "annulation"), "");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("deux heures avant");
        assertThat(now(appointment)).isEqualTo(appointment);
    }

    @Test
    void gives_it_to_a_calendar() {
        Appointment appointment = taken();

        Answer file = browser.get(path(appointment, "rendez-vous.ics"));

        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Content-Disposition")).contains("rendez-vous.ics");
        assertThat(file.body())
                .contains("METHOD:PUBLISH\r\n", "F. MARTIN", "STATUS:CONFIRMED")
                .doesNotContain(mandant.nir().value(), "ATTENDEE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"confirmation", "deplacement", "deplacement/recapitulatif", "annulation", "rendez-vous.ics"})
    void shows_nobody_the_appointment_of_another(String act) {
        Appointment appointment = taken();
        Browser stranger = new Browser(SERVICE, Mandants.random());

        assertThat(stranger.get(path(appointment, act)).status()).isEqualTo(404);
        assertThat(stranger.get("/rendez-vous/" + UUID.randomUUID() + "/" + act).status())
                .isEqualTo(404);
        assertThat(stranger.get("/rendez-vous/1/" + act).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"venue", "annulation", "deplacement/recapitulatif"})
    void nobody_changes_the_appointment_of_another_nor_without_the_token(String act) {
        Appointment appointment = taken();
        Browser stranger = new Browser(SERVICE, Mandants.random());
        stranger.get("/rendez-vous");
        String form = "vient=mandant&creneau=" + later(appointment);

        assertThat(stranger.post(path(appointment, act), form).status()).isEqualTo(404);
        assertThat(SERVICE.call("POST", path(appointment, act))
                        .as(mandant)
                        .form(form)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(now(appointment)).isEqualTo(appointment);
    }

    private Appointment taken() {
        do {
            next = next.plus(Duration.ofHours(1));
        } while (Sites.REUNION.slotAt(next).isEmpty());
        PlannedChange change = Appointments.taken(Sites.REUNION, next, Instants.GUIDE);
        agenda.take(Appointments.of(mandant), Sites.REUNION, change, null);
        return change.change().appointment();
    }

    /** Half an hour later: nobody takes it here. */
    private static Instant later(Appointment appointment) {
        Instant half = appointment.slot().end();
        return Sites.REUNION.slotAt(half).isPresent()
                ? half
                : appointment.slot().start().minus(Duration.ofMinutes(30));
    }

    private Appointment now(Appointment appointment) {
        return agenda.find(appointment.id()).orElseThrow().appointment();
    }

    private static String path(Appointment appointment, String act) {
        return "/rendez-vous/" + appointment.id().value() + "/" + act;
    }
}
