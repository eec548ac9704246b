package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent keeps the agenda of their site: who comes, who is opened, received, missed, called, moved. */
class AgendaPageIT {

    private static final int LIMIT = 30;

    /** Hours of their own for all tests, in La Réunion on the guide's day and after. */
    private static Instant next = Instant.parse("2025-12-17T03:00:00Z");

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", LIMIT));

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), Sites.REUNION.id(), "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms desk = new DeskForms(SERVICE, agent);
    private final InMemoryAgenda agenda = SERVICE.bean(InMemoryAgenda.class);

    @Test
    void shows_the_day_by_hour_with_names_and_without_numbers() {
        Appointment appointment = taken(true);

        Answer page = day(appointment);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(Sites.REUNION.name(), "heure de La Réunion", "Mme\u00a0MARTIN Françoise", "Suivi de dossier")
                .contains(
                        "représenté</span>",
                        "Appel à faire",
                        "name=\"rendezVous\" value=\"" + appointment.id().value())
                .doesNotContain(mandant.nir().value(), mandant.nir().formatted(), "Absent(e)", "Venu(e)");
    }

    @Test
    void has_links_to_two_weeks_and_shows_from_a_week_ago_to_sixty_days_ahead() {
        Answer page = get("/medialog/agenda");

        assertThat(page.body())
                .contains("Aujourd’hui, mardi 16", "jour=2025-12-16\" aria-current=\"page\"", "jour=2025-12-30")
                .doesNotContain("jour=2025-12-31");
        assertThat(get("/medialog/agenda?jour=2025-12-09").body()).contains("<h1>mardi 9");
        assertThat(get("/medialog/agenda?jour=2025-12-08").body()).contains("Aujourd’hui, mardi 16");
        assertThat(get("/medialog/agenda?jour=2026-02-14").body()).contains("<h1>samedi 14");
        assertThat(get("/medialog/agenda?jour=2026-02-15").body()).contains("Aujourd’hui, mardi 16");
        assertThat(get("/medialog/agenda?jour=%3Cb%3E").body()).contains("Aujourd’hui, mardi 16");
    }

    @Test
    void says_so_if_the_site_has_no_agenda() {
        Agent elsewhere = new Agent("agent-" + UUID.randomUUID(), "CPAM-AILLEURS-01", "127.0.0.1");

        Answer page = SERVICE.call("GET", "/medialog/agenda").as(elsewhere).send();

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Votre accueil n’a pas d’agenda", "CPAM-AILLEURS-01");
    }

    @Test
    void opens_one_as_a_look_up_and_carries_it_to_the_reception() {
        grantToSandrine();
        Appointment appointment = taken(true);
        SERVICE.clock().set(appointment.slot().start());
        String id = appointment.id().value().toString();

        Answer opened = open(appointment);
        assertThat(opened.body())
                .contains("Peut représenter l’assuré", mandant.nir().formatted(), "Lefèvre", "– représenté(e)");
        assertThat(DeskForms.hidden(opened, "rendezVous")).isEqualTo(id);
        assertThat(SERVICE.bean(InMemoryConsultations.class)
                        .about(mandant.nir(), Instant.MAX, 10)
                        .consultations())
                .singleElement()
                .satisfies(each -> assertThat(each.agent().id()).isEqualTo(agent.id()));

        Answer checked = desk.send("/medialog/piece", document("rendezVous", id));
        assertThat(DeskForms.hidden(checked, "rendezVous")).isEqualTo(id);

        Answer received = desk.send(
                "/medialog/reception", document("rendezVous", id, "visite", DeskForms.hidden(checked, "visite")));
        assertThat(received.body()).contains("Le rendez-vous peut commencer");
        assertThat(now(appointment).state()).isEqualTo(AppointmentState.HONORE);
    }

    @Test
    void says_what_can_still_be_done_when_the_mandataire_comes_without_a_procuration() {
        Appointment appointment = taken(true);

        Answer before = open(appointment);
        assertThat(before.body())
                .contains(
                        "Aucune procuration en cours",
                        "maintenant, depuis son compte, là où il est",
                        "Vérifier à nouveau")
                .doesNotContain("/medialog/piece");
        grantToSandrine();

        assertThat(open(appointment).body()).contains("Peut représenter l’assuré");
    }

    @Test
    void says_of_one_who_comes_themself_that_they_do() {
        assertThat(open(taken(false)).body())
                .contains("il viendrait lui-même", "vient en personne")
                .doesNotContain("Vérifier à nouveau");
    }

    @Test
    void receives_nobody_for_an_appointment_of_another_day() {
        grantToSandrine();
        Appointment appointment = taken(true);
        String id = appointment.id().value().toString();

        Answer received = desk.send(
                "/medialog/reception",
                document("rendezVous", id, "visite", UUID.randomUUID().toString()));

        assertThat(received.status()).isEqualTo(409);
        assertThat(received.body()).contains("Ce rendez-vous n’est pas d’aujourd’hui", "Rien n’a été enregistré");
        assertThat(now(appointment)).isEqualTo(appointment);
    }

    @Test
    void records_who_came_in_person_on_the_day_only() {
        Appointment appointment = taken(false);

        Answer early = act(appointment, "venue");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Ce rendez-vous n’est pas d’aujourd’hui");

        SERVICE.clock().set(appointment.slot().start());
        assertThat(get("/medialog/agenda").body()).contains("Venu(e) en personne");
        assertThat(act(appointment, "venue").body()).contains("Venue enregistrée", "Reçu(e)");
        assertThat(now(appointment).state()).isEqualTo(AppointmentState.HONORE);
        assertThat(act(appointment, "absence").body()).contains("Ce rendez-vous est clos");
    }

    @Test
    void records_an_absence_after_half_an_hour() {
        Appointment appointment = taken(false);
        SERVICE.clock().set(appointment.slot().start());
        assertThat(lineOf(appointment)).contains("Venu(e)").doesNotContain("/medialog/agenda/absence");
        assertThat(act(appointment, "absence").body()).contains("Pas encore absent(e)", "trente minutes");

        SERVICE.clock().advance(Duration.ofMinutes(30));

        assertThat(lineOf(appointment)).contains("/medialog/agenda/absence");
        assertThat(act(appointment, "absence").body()).contains("Absence enregistrée", "Absent(e)</span>");
        assertThat(now(appointment).state()).isEqualTo(AppointmentState.ABSENT);
    }

    @Test
    void records_the_call_before_the_visit() {
        Appointment appointment = taken(false);
        assertThat(get(path(appointment)).body()).contains("Appel préparatoire", "Enregistrer l’appel", "Déplacer");
        assertThat(change(appointment, "appel", "vient", "").status()).isEqualTo(422);

        assertThat(change(appointment, "appel", "vient", "mandataire").body())
                .contains("Appel enregistré", "le mandataire", "Appel fait");

        assertThat(now(appointment).represented()).isTrue();
        assertThat(now(appointment).state()).isEqualTo(AppointmentState.CONFIRME);
    }

    @Test
    void moves_one() {
        Appointment appointment = taken(false);
        Instant other = appointment.slot().end();
        assertThat(get("/medialog/agenda/rendez-vous/" + appointment.id().value() + "/deplacement?jour="
                                + day(appointment.slot().start()))
                        .body())
                .contains("Confirmer le déplacement", "value=\"" + other + "\"");
        assertThat(change(appointment, "deplacement", "creneau", "").status()).isEqualTo(422);
        assertThat(change(appointment, "deplacement", "creneau", "2025-12-25T06:00:00Z")
                        .body())
                .contains("pas libre");

        assertThat(change(appointment, "deplacement", "creneau", other.toString())
                        .status())
                .isEqualTo(200);

        assertThat(now(appointment).slot().start()).isEqualTo(other);
    }

    @Test
    void proposes_other_hours_for_one_that_is_taken() {
        Appointment appointment = taken(false);
        Instant other = appointment.slot().end();
        agenda.take(Appointments.of(Mandants.random()), Sites.REUNION, Appointments.taken(Sites.REUNION, other), null);

        Answer sent = change(appointment, "deplacement", "creneau", other.toString());

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("vient d’être pris", "Les prochains créneaux libres");
    }

    @Test
    void cancels_one_until_two_hours_before() {
        Appointment appointment = taken(false);
        Appointment late = taken(false);

        assertThat(change(appointment, "annulation").status()).isEqualTo(200);
        SERVICE.clock().set(late.slot().start().minus(Duration.ofHours(1)));

        assertThat(now(appointment).state()).isEqualTo(AppointmentState.ANNULE);
        assertThat(get(path(late)).body()).doesNotContain("Annuler le rendez-vous");
        assertThat(change(late, "annulation").body()).contains("Trop proche", "deux heures");
        assertThat(now(late)).isEqualTo(late);
    }

    @Test
    void agents_of_another_site_have_none_of_these() {
        Appointment appointment = taken(true);
        Agent elsewhere = new Agent("agent-" + UUID.randomUUID(), Sites.PARIS.id(), "127.0.0.1");
        DeskForms other = new DeskForms(SERVICE, elsewhere);
        String id = appointment.id().value().toString();

        assertThat(SERVICE.call("GET", path(appointment)).as(elsewhere).send().status())
                .isEqualTo(404);
        assertThat(other.send("/medialog/agenda/ouvrir", "rendezVous", id).status())
                .isEqualTo(404);
        assertThat(other.send("/medialog/agenda/venue", "rendezVous", id).status())
                .isEqualTo(404);
        assertThat(other.send("/medialog/agenda/rendez-vous/" + id + "/annulation")
                        .status())
                .isEqualTo(404);
        assertThat(now(appointment)).isEqualTo(appointment);
    }

    @Test
    void too_many_that_are_opened_are_refused_in_words() {
        Appointment appointment = taken(true);
        Answer answer = open(appointment);
        for (int each = 0; each <= LIMIT; each++) {
            answer = open(appointment);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body())
                .contains("Trop de recherches")
                .doesNotContain(mandant.nir().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ouvrir",
                "venue",
                "absence",
                "nouveau",
                "nouveau/creneau",
                "nouveau/confirmation",
                "rendez-vous/00000000-0000-0000-0000-000000000000/appel",
                "rendez-vous/00000000-0000-0000-0000-000000000000/annulation",
                "rendez-vous/00000000-0000-0000-0000-000000000000/deplacement"
            })
    void takes_no_form_without_its_token_and_of_agents_only(String act) {
        String path = "/medialog/agenda/" + act;

        assertThat(SERVICE.call("POST", path).as(agent).form("nir=1").send().text("/code"))
                .isEqualTo("formulaire-perime");
        assertThat(SERVICE.call("POST", path).as(mandant).form("nir=1").send().status())
                .isEqualTo(403);
        assertThat(SERVICE.call("POST", path).form("nir=1").send().status()).isEqualTo(401);
    }

    @Test
    void agents_of_the_file_have_no_agenda() {
        assertThat(SERVICE.call("GET", "/medialog/agenda")
                        .bearing(Tokens.ofFile(agent))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private Appointment taken(boolean represented) {
        do {
            next = next.plus(Duration.ofHours(1));
        } while (Sites.REUNION.slotAt(next).isEmpty());
        AppointmentChange taken = Appointment.take(
                AppointmentId.random(),
                Sites.REUNION,
                next,
                Sites.FILE.code(),
                represented,
                Actor.MANDANT,
                Instants.GUIDE);
        Mandant of = represented ? mandant : Mandants.random();
        agenda.take(Appointments.of(of), Sites.REUNION, Appointments.untold(taken), null);
        return taken.appointment();
    }

    private void grantToSandrine() {
        SERVICE.bean(InMemoryProcurations.class)
                .record(Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE));
    }

    private String[] document(String... more) {
        String[] printed = {
            "nir",
            mandant.nir().value(),
            "nom",
            "LEFEVRE",
            "prenoms",
            "SANDRINE",
            "dateNaissance",
            "29/02/1980",
            "sexe",
            "F"
        };
        String[] all = new String[printed.length + more.length];
        System.arraycopy(printed, 0, all, 0, printed.length);
        System.arraycopy(more, 0, all, printed.length, more.length);
        return all;
    }

    private String lineOf(Appointment appointment) {
        String id = appointment.id().value().toString();
        return get("/medialog/agenda").body().split("value=\"" + id, 2)[1].split("</form>", 2)[0];
    }

    private Answer open(Appointment appointment) {
        return desk.send(
                "/medialog/agenda/ouvrir",
                "rendezVous",
                appointment.id().value().toString());
    }

    private Answer act(Appointment appointment, String act) {
        return desk.send(
                "/medialog/agenda/" + act,
                "rendezVous",
                appointment.id().value().toString());
    }

    private Answer change(Appointment appointment, String act, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "jour";
        all[1] = day(appointment.slot().start());
        System.arraycopy(fields, 0, all, 2, fields.length);
        return desk.send("/medialog/agenda/rendez-vous/" + appointment.id().value() + "/" + act, all);
    }

    private Answer day(Appointment appointment) {
        return get("/medialog/agenda?jour=" + day(appointment.slot().start()));
    }

    private static String day(Instant start) {
        return Sites.REUNION.dayOf(start).toString();
    }

    private static String path(Appointment appointment) {
        return "/medialog/agenda/rendez-vous/" + appointment.id().value() + "?jour="
                + day(appointment.slot().start());
    }

    private Answer get(String path) {
        return SERVICE.call("GET", path).as(agent).header("Accept", "text/html").send();
    }

    private Appointment now(Appointment appointment) {
        return agenda.find(appointment.id()).orElseThrow().appointment();
    }
}
