package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Deux cas d'usage possibles" of the guide, from the grant to the day at the desk. */
@InBrowser
class UseCasesOfTheGuideE2E {

    @Test
    void mamie_francoise_takes_the_appointment_herself_and_nicolas_comes_in_her_place(Visitors visitors) {
        Story story = new Story(visitors);

        story.mamieFrancoiseGivesNicolasAProcuration();
        story.sheTakesAnAppointmentAndSaysOnTheTelephoneThatNicolasWillCome();
        story.theTelephoneAsksHerTheUsualQuestions();

        story.onTheDayNicolasShowsHisIdentityCardAtTheDesk();
        story.theAppointmentBegins();
        story.mamieFrancoiseSeesWhoLooked();
    }

    @Test
    void nicolas_takes_the_appointment_for_mamie_francoise_and_comes_with_his_own_card(Visitors visitors) {
        Story story = new Story(visitors);

        story.mamieFrancoiseGivesNicolasAProcuration();
        story.nicolasAsksOnTheTelephoneForHerAppointment();
        story.theTelephoneDoesNotCountHisProcuration();

        story.onTheDayNicolasShowsHisIdentityCardAtTheDesk();
        story.theAppointmentBegins();
        story.mamieFrancoiseSeesWhoLooked();
    }

    /** Appointments are taken elsewhere; what this service is asked meanwhile is played here. */
    private static final class Story {

        private final Visitor francoise;
        private final Desk telephone;
        private final Desk accueil;

        Story(Visitors visitors) {
            francoise = visitors.somebody();
            telephone = new Desk(visitors.agent().page());
            accueil = new Desk(visitors.agent().page());
        }

        void mamieFrancoiseGivesNicolasAProcuration() {
            new Demande(francoise.page()).give(Typed.NICOLAS);
            assertThat(francoise.page().locator("h1")).containsText("Ma procuration est validée.");
        }

        void sheTakesAnAppointmentAndSaysOnTheTelephoneThatNicolasWillCome() {
            callAbout(francoise.nir());
        }

        void nicolasAsksOnTheTelephoneForHerAppointment() {
            callAbout(francoise.nir());
        }

        void theTelephoneAsksHerTheUsualQuestions() {
            notCoveredOnTheTelephone();
        }

        void theTelephoneDoesNotCountHisProcuration() {
            notCoveredOnTheTelephone();
        }

        void onTheDayNicolasShowsHisIdentityCardAtTheDesk() {
            accueil.open().search(francoise.nir());
            assertThat(accueil.verdict()).containsText("Peut représenter l’assuré jusqu’au 16/01/2026");
            assertThat(accueil.line("Nom de famille")).hasText("Martin");
            assertThat(accueil.line("Prénom")).hasText("Nicolas");
            accueil.check("MARTIN", "NICOLAS", "16/04/1991", "M");
            assertThat(accueil.verdict()).containsText("Identité conforme");
            assertThat(accueil.verdict()).containsText("jamais au mandataire");
        }

        void theAppointmentBegins() {
            accueil.receive();
            assertThat(accueil.verdict()).containsText("Le rendez-vous peut commencer");
        }

        void mamieFrancoiseSeesWhoLooked() {
            francoise.page().navigate("/informations");
            assertThat(francoise.page().locator("section[aria-labelledby=consultations] td:last-child"))
                    .hasText(new String[] {
                        "Mandataire reçu", "Pièce d’identité conforme", "Mandataire indiqué", "Démarche non couverte"
                    });
        }

        private void callAbout(String nir) {
            telephone.open().arriving("TELEPHONE").search(nir);
        }

        private void notCoveredOnTheTelephone() {
            assertThat(telephone.verdict()).containsText("Non couvert");
            assertThat(telephone.verdict()).containsText("posez les questions de sécurité habituelles");
            assertThat(telephone.page().locator("main")).not().containsText("Nicolas");
        }
    }
}
