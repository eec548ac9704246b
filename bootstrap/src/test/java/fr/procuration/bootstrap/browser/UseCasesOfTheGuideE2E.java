package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.procuration.bootstrap.service.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * "Deux cas d'usage possibles" of the guide, from the grant to the appointment that is closed, and the days on which it goes wrong.
 * The procuration of 16 December 2025 runs until 16 January 2026.
 */
@Tag("browser")
@ResourceLock("chromium")
class UseCasesOfTheGuideE2E {

    private static final String GRANTED = "2025-12-16T10:00:00+01:00";
    private static final String EVE = "2025-12-18T14:00:00+01:00";
    private static final String DAY = "2025-12-19T09:50:00+01:00";
    private static final String TOO_LATE = "2026-01-19T08:20:00+01:00";
    private static final String AGENT = Tokens.ofAgent("agent.guide", "CPAM-PARIS-01");

    private static Days days;

    @BeforeAll
    static void open() {
        days = new Days();
    }

    @AfterAll
    static void close() {
        days.close();
    }

    @Test
    void mamie_francoise_takes_the_appointment_herself_and_nicolas_comes_in_her_place() {
        Story story = new Story(1, "10 h 00");

        story.sheGivesNicolasAProcuration();
        story.sheTakesHerAppointmentRightAfter("Venu", 0, "vendredi 19 décembre");
        story.inTheCallBeforeSheSaysThatNicolasWillCome();
        story.theTelephoneDoesNotCountTheProcuration();

        story.onTheDayTheAgentOpensTheList(DAY);
        story.nicolasIsThere();
        story.theAppointmentBegins();
        story.sheSeesThatItIsDoneAndWhoLooked();
    }

    @Test
    void nicolas_takes_the_appointment_for_mamie_francoise_and_comes_with_his_own_card() {
        Story story = new Story(2, "10 h 30");

        story.sheGivesNicolasAProcuration();
        story.nicolasCallsAndAnAgentTakesTheAppointment("vendredi 19 décembre");
        story.theTelephoneDoesNotCountTheProcuration();

        story.onTheDayTheAgentOpensTheList(DAY);
        story.nicolasIsThere();
        story.theAppointmentBegins();
    }

    @Test
    void the_procuration_was_over_before_the_day_and_another_one_counts_at_once() {
        Story story = new Story(3, "8 h 30");
        story.sheGivesNicolasAProcuration();
        story.sheTakesHerAppointmentRightAfter("Pour être représenté(e) ce jour-là", 5, "lundi 19 janvier");

        story.onTheDayTheAgentOpensTheList(TOO_LATE);
        assertThat(story.accueil().verdict()).containsText("Aucune procuration en cours");
        assertThat(story.accueil().verdict()).containsText("L’assuré peut donner procuration maintenant");
        story.sheGivesNicolasAProcuration(TOO_LATE);
        story.accueil().page().getByText("Vérifier à nouveau").click();

        story.isRepresented();
        story.nicolasIsThere();
        story.theAppointmentBegins();
    }

    @Test
    void she_revokes_it_while_nicolas_is_in_the_waiting_room() {
        Story story = new Story(4, "11 h 00");
        story.sheGivesNicolasAProcuration();
        story.sheTakesHerAppointmentRightAfter("Venu", 0, "vendredi 19 décembre");
        story.onTheDayTheAgentOpensTheList(DAY);
        story.isRepresented();
        story.nicolasIsThere();

        story.sheRevokesIt(DAY);
        story.accueil().receive();

        assertThat(story.accueil().verdict()).containsText("Aucune procuration en cours");
        story.isStillOpen();
    }

    @Test
    void another_person_comes() {
        Story story = new Story(5, "11 h 30");
        story.sheGivesNicolasAProcuration();
        story.sheTakesHerAppointmentRightAfter("Venu", 0, "vendredi 19 décembre");
        story.onTheDayTheAgentOpensTheList(DAY);

        story.accueil().check("DUPOND", "PAUL", "01/02/1980", "M");

        assertThat(story.accueil().verdict()).containsText("Identité différente");
        assertThat(story.accueil().page().getByText("Le rendez-vous peut commencer"))
                .hasCount(0);
        story.isStillOpen();
    }

    @Test
    void his_card_has_expired() {
        Story story = new Story(6, "13 h 00");
        story.sheGivesNicolasAProcuration();
        story.sheTakesHerAppointmentRightAfter("Venu", 0, "vendredi 19 décembre");
        story.onTheDayTheAgentOpensTheList(DAY);

        story.isRepresented();
        story.accueil().page().locator("#mrz").focus();
        story.accueil().scan(Scans.EXPIRED);

        assertThat(story.accueil().verdict()).containsText("expirée");
        assertThat(story.accueil().page().getByText("Le rendez-vous peut commencer"))
                .hasCount(0);
        story.isStillOpen();
        story.accueil().page().locator("#mrz").fill("");
        story.accueil().scan(Scans.PASSPORT);
        assertThat(story.accueil().verdict()).containsText("Identité conforme");
        story.theAppointmentBegins();
    }

    /** One insured person, whose appointment is at an hour of its own. */
    private static final class Story {

        private final String mandant;
        private final String nir;
        private final String hour;
        private final Page francoise;
        private Desk accueil;

        Story(int number, String hour) {
            this.mandant = Tokens.ofAssure(7_000 + number);
            this.nir = Tokens.nirOf(7_000 + number);
            this.hour = hour;
            this.francoise = days.tab(GRANTED, mandant);
            this.accueil = new Desk(francoise);
        }

        Desk accueil() {
            return accueil;
        }

        void sheGivesNicolasAProcuration() {
            new Demande(francoise).give(Typed.NICOLAS);
            assertThat(francoise.locator("h1")).containsText("Ma procuration est validée.");
        }

        void sheGivesNicolasAProcuration(String now) {
            new Demande(days.tab(now, mandant)).give(Typed.NICOLAS);
        }

        /** "Elle prend dans la foulée un RDV", and has already said who comes. */
        void sheTakesHerAppointmentRightAfter(String said, int weeks, String day) {
            francoise.locator("main").getByText("Prendre rendez-vous").click();
            new Appointments(francoise).about("Suivi de dossier").at(weeks, day, hour);
            assertThat(francoise.locator("input[value=mandataire]")).isChecked();
            if (weeks > 0) {
                assertThat(francoise.locator("main")).containsText(said);
                assertThat(francoise.locator("main")).containsText("16/01/2026");
            }
            new Appointments(francoise).coming("mandataire").confirm();
            assertThat(francoise.locator("main")).containsText(day);
            assertThat(francoise.locator("main")).containsText("Ajouter à mon agenda");
        }

        void nicolasCallsAndAnAgentTakesTheAppointment(String day) {
            Page telephone = days.tab(GRANTED, AGENT);
            telephone.navigate(Appointments.AGENDA + "/nouveau");
            telephone.locator("#appelant-mandataire").check();
            telephone.locator("#nir").fill(nir);
            telephone.getByLabel("Suivi de dossier").first().check();
            telephone.getByText("Choisir le jour et l’heure").click();
            new Appointments(telephone).hour(day, hour).check();
            telephone.locator("#vient-mandataire").check();
            telephone.getByText("Prendre le rendez-vous").click();
            assertThat(telephone.locator("main")).containsText("Rendez-vous pris");
            assertThat(telephone.locator("main")).containsText(day);
        }

        void inTheCallBeforeSheSaysThatNicolasWillCome() {
            Page telephone = days.tab(EVE, AGENT);
            telephone.navigate(Appointments.AGENDA + "?jour=2025-12-19");
            line(telephone).getByText("Appel, déplacer, annuler").click();
            telephone.locator("#vient-mandataire").check();
            telephone.getByText("Enregistrer l’appel").click();
            assertThat(telephone.locator("main")).containsText("le mandataire");
            telephone.navigate(Appointments.AGENDA + "?jour=2025-12-19");
            assertThat(line(telephone)).containsText("représenté");
            assertThat(line(telephone)).containsText("Appel fait");
        }

        void theTelephoneDoesNotCountTheProcuration() {
            Desk telephone =
                    new Desk(days.tab(EVE, AGENT)).open().arriving("TELEPHONE").search(nir);
            assertThat(telephone.verdict()).containsText("Non couvert");
            assertThat(telephone.page().locator("main")).not().containsText("Nicolas");
        }

        void onTheDayTheAgentOpensTheList(String now) {
            accueil = new Desk(days.tab(now, AGENT));
            accueil.page().navigate(Appointments.AGENDA);
            assertThat(line(accueil.page())).containsText("représenté");
            assertThat(accueil.page().locator("main")).not().containsText(nir.substring(0, 7));
            line(accueil.page()).getByText("Ouvrir").click();
        }

        void isRepresented() {
            assertThat(accueil.verdict()).containsText("Peut représenter l’assuré");
        }

        void nicolasIsThere() {
            isRepresented();
            assertThat(accueil.line("Nom de famille")).hasText("Martin");
            accueil.check("MARTIN", "NICOLAS", "16/04/1991", "M");
            assertThat(accueil.verdict()).containsText("Identité conforme");
        }

        void theAppointmentBegins() {
            accueil.receive();
            assertThat(accueil.verdict()).containsText("Le rendez-vous peut commencer");
            accueil.page().getByText("Liste des rendez-vous").click();
            assertThat(line(accueil.page())).containsText("Reçu(e)");
            assertThat(line(accueil.page()).getByText("Ouvrir")).hasCount(0);
        }

        void isStillOpen() {
            Page list = days.tab(DAY, AGENT);
            list.navigate(Appointments.AGENDA);
            assertThat(line(list).getByText("Ouvrir")).isVisible();
        }

        void sheRevokesIt(String now) {
            Page francoiseThatDay = days.tab(now, mandant);
            francoiseThatDay.navigate(Demande.START + "/revocation");
            francoiseThatDay.locator("main button[type=submit]").click();
            assertThat(francoiseThatDay.locator("main")).containsText("Ma procuration est révoquée.");
        }

        void sheSeesThatItIsDoneAndWhoLooked() {
            Page francoiseThatDay = days.tab(DAY, mandant);
            francoiseThatDay.navigate(Appointments.ALL);
            assertThat(francoiseThatDay.locator("main")).containsText("Aucun rendez-vous à venir");
            assertThat(francoiseThatDay.locator("table")).containsText("19 décembre");
            francoiseThatDay.navigate("/informations");
            assertThat(francoiseThatDay.locator("section[aria-labelledby=consultations] td:last-child"))
                    .hasText(new String[] {
                        "Mandataire reçu", "Pièce d’identité conforme", "Mandataire indiqué", "Démarche non couverte"
                    });
        }

        private Locator line(Page list) {
            return list.locator("ul.agenda > li:has(.hour:text-is('" + hour + "'))");
        }
    }
}
