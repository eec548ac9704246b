package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Every screen in every state, and how one gets there. */
enum Screen {
    SIGN_IN(Visitors::stranger, (who, page) -> page.navigate("/connexion")),
    SIGN_IN_REFUSED(Visitors::stranger, (who, page) -> {
        page.navigate("/connexion");
        page.locator("#identifiant").fill("1");
        page.locator("#code").fill("1");
        page.locator("main button[type=submit]").click();
        waitFor(page, "La connexion n’a pas abouti");
    }),
    SIGN_IN_INTERRUPTED(Visitors::stranger, (who, page) -> page.navigate("/connexion?interrompue")),
    SESSION_ENDED(Visitors::stranger, (who, page) -> page.navigate("/fin")),
    SESSION_OPEN((who, page) -> page.navigate("/fin")),
    ACCESSIBILITY(Visitors::stranger, (who, page) -> page.navigate("/accessibilite")),
    LEGAL_NOTICE(Visitors::stranger, (who, page) -> page.navigate("/mentions-legales")),
    PERSONAL_DATA(Visitors::stranger, (who, page) -> page.navigate("/donnees-personnelles")),
    HELP(Visitors::stranger, (who, page) -> page.navigate("/aide")),
    OFFLINE(Visitors::stranger, (who, page) -> page.navigate("/hors-ligne")),
    VERIFIER(Visitors::stranger, (who, page) -> {
        new OtherIssuer().publishes(page);
        new Verifier(page).open(OtherIssuer.NOW);
        waitFor(page, "Prêt sans réseau");
    }),
    VERIFIER_RUNS(
            Visitors::stranger, (who, page) -> judged(page, issuer -> issuer.receipt(Map.of()), "Reçu authentique")),
    VERIFIER_ENDED(
            Visitors::stranger,
            (who, page) -> judged(page, issuer -> issuer.receiptOf(OtherIssuer.ENDED), "Procuration terminée")),
    VERIFIER_UNKNOWN(
            Visitors::stranger,
            (who, page) -> judged(page, issuer -> issuer.receipt(OtherIssuer.newerThanTheList()), "On ne sait pas")),
    VERIFIER_CHANGED(
            Visitors::stranger,
            (who, page) -> judged(page, issuer -> OtherIssuer.changed(issuer.receipt(Map.of())), "Reçu modifié")),
    VERIFIER_END(
            Visitors::stranger,
            (who, page) -> judged(page, issuer -> issuer.receipt(OtherIssuer.end()), "Reçu d’une fin : aucun pouvoir")),
    VERIFIER_EXPIRED(
            Visitors::stranger,
            (who, page) -> judged(
                    page,
                    issuer -> issuer.receipt(
                            Map.of("exp", OtherIssuer.NOW.getEpochSecond(), "du", "2025-11-16", "au", "2025-12-15")),
                    "Reçu expiré")),
    VERIFIER_FOREIGN(
            Visitors::stranger,
            (who, page) ->
                    judged(page, issuer -> issuer.receipt("dc+sd-jwt", "8", Map.of()), "Pas un reçu de ce service")),
    VERIFIER_OLD_LIST(Visitors::stranger, (who, page) -> {
        OtherIssuer issuer = new OtherIssuer().publishes(page, OtherIssuer.NOW.minus(Duration.ofHours(25)));
        new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(Map.of()));
        waitFor(page, "la limite est de 24 heures");
    }),
    VERIFIER_NO_KEYS(Visitors::stranger, (who, page) -> {
        page.route(
                "**/.well-known/jwks.json",
                route -> route.fulfill(new Route.FulfillOptions().setBody("{\"keys\":[]}")));
        new Verifier(page).open(OtherIssuer.NOW).types(new OtherIssuer().receipt(Map.of()));
        waitFor(page, "rien n’est vérifié");
    }),
    PAGE_EXPIRED((who, page) -> page.navigate("/resultats/0")),
    HOME((who, page) -> page.navigate("/")),
    HOME_WHILE_ONE_RUNS((who, page) -> {
        who.givesElsewhere();
        page.navigate("/");
    }),
    DEMARCHES((who, page) -> page.navigate("/demarches")),
    PRINCIPLES((who, page) -> page.navigate(Demande.START)),
    STEP_1((who, page) -> page.navigate(Demande.STEP_1)),
    STEP_1_WITH_ERRORS((who, page) -> {
        page.navigate(Demande.STEP_1);
        new Demande(page).fill(new Typed("MADAME", "1", "2", "3", "4")).next();
        waitFor(page, "Merci de vérifier votre saisie");
    }),
    STEP_1_MINOR((who, page) -> {
        page.navigate(Demande.STEP_1);
        new Demande(page).fill(Typed.NICOLAS.born("16/04/2010")).next();
        waitFor(page, "18 ans révolus");
    }),
    STEP_2((who, page) -> new Demande(page).summaryOf(Typed.SANDRINE)),
    STEP_2_UNCERTIFIED((who, page) -> {
        new Demande(page).summaryOf(Typed.SANDRINE);
        page.navigate(Demande.STEP_2 + "?certifier");
    }),
    CONFIRMATION((who, page) -> new Demande(page).give(Typed.SANDRINE)),
    CONFIRMATION_WITH_THANKS((who, page) -> {
        new Demande(page).give(Typed.SANDRINE);
        page.locator("button[value=oui]").click();
        waitFor(page, "Merci");
    }),
    RUNNING((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START);
    }),
    RUNNING_WITH_DIALOG((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START);
        page.locator("[data-dialog]").click();
        dialog(page);
    }),
    REVOCATION((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START + "/revocation");
    }),
    REVOKED((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START + "/revocation");
        page.locator("main button[type=submit]").click();
        waitFor(page, "Ma procuration est révoquée.");
    }),
    INFORMATIONS((who, page) -> page.navigate("/informations")),
    INFORMATIONS_WITH_ALL((who, page) -> {
        who.revokesElsewhere(who.givesElsewhere());
        who.givesElsewhere();
        who.isLookedUp();
        page.navigate("/informations");
    }),
    INFORMATIONS_ENDED((who, page) -> {
        who.givesElsewhere();
        who.isEndedByTheFile("SIGNALEMENT");
        page.navigate("/informations");
        waitFor(page, "pour votre protection");
    }),
    BLOCKED((who, page) -> {
        who.isEndedByTheFile("PROTECTION\",\"concerne\":\"MANDANT");
        page.navigate(Demande.STEP_1);
        new Demande(page).fill(Typed.SANDRINE).next();
        waitFor(page, "Aucune procuration ne peut être donnée");
    }),
    INFORMATIONS_RIGHT_TO_LEFT((who, page) -> {
        who.givesElsewhere(Scans.RIGHT_TO_LEFT);
        page.navigate("/informations");
    }),
    INFORMATIONS_WITH_DIALOG((who, page) -> {
        who.givesElsewhere();
        page.navigate("/informations");
        page.locator("[data-dialog]").click();
        dialog(page);
    }),
    MY_SESSIONS(Visitors::stranger, (who, page) -> {
        page.navigate("/connexion");
        who.signsIn("2 55 08 14 168 025 38", "francoise");
        page.navigate("/mes-connexions");
        waitFor(page, "Cette connexion");
    }),
    CONTACT((who, page) -> page.navigate("/informations/contact")),
    CONTACT_WITH_ERROR((who, page) -> {
        page.navigate("/informations/contact");
        page.locator("#adresse").fill("francoise");
        page.getByText("Recevoir un code").click();
        waitFor(page, "Votre saisie n’a pas été enregistrée");
    }),
    CONTACT_WITH_CODE((who, page) -> {
        page.navigate("/informations/contact");
        page.locator("#adresse").fill("francoise@exemple.fr");
        page.getByText("Recevoir un code").click();
        waitFor(page, "Code à 6");
    }),
    MESSAGES((who, page) -> page.navigate("/informations/messages")),
    MESSAGES_WITH_SOME((who, page) -> {
        who.revokesElsewhere(who.givesElsewhere());
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            page.navigate("/informations/messages");
            return page.getByText("Votre procuration a pris fin").count() > 0;
        });
    }),
    HOME_WITH_APPOINTMENT((who, page) -> {
        who.takesElsewhere(true);
        page.navigate("/");
        waitFor(page, "Déplacer");
    }),
    APPOINTMENTS((who, page) -> page.navigate(Appointments.ALL)),
    APPOINTMENTS_WITH_ALL((who, page) -> {
        who.cancelsElsewhere(who.takesElsewhere(false));
        who.takesElsewhere(true);
        page.navigate(Appointments.ALL);
        waitFor(page, "Annulé");
    }),
    APPOINTMENTS_REPRESENTED((who, page) -> {
        who.takesElsewhere(false);
        page.navigate(Appointments.ALL);
        page.getByText("Je serai représenté(e)").click();
        waitFor(page, "Donner une procuration");
    }),
    APPOINTMENT_MOTIF((who, page) -> new Appointments(page).open()),
    APPOINTMENT_MOTIF_WRONG((who, page) -> {
        page.navigate(Appointments.NEW + "/creneau");
        waitFor(page, "Choisissez");
    }),
    APPOINTMENT_SLOT((who, page) -> new Appointments(page).open().about("Suivi de dossier")),
    APPOINTMENT_SLOT_OVERSEAS((who, page) -> {
        page.navigate(Appointments.NEW + "/creneau?pour=SUIVI_DOSSIER.CGSS-REUNION-01");
        waitFor(page, "La Réunion");
    }),
    APPOINTMENT_SLOT_WRONG((who, page) -> {
        page.navigate(Appointments.NEW + "/venue?pour=SUIVI_DOSSIER.CPAM-PARIS-01");
        waitFor(page, "Choisissez");
    }),
    APPOINTMENT_SLOT_TAKEN((who, page) -> {
        new Appointments(page)
                .open()
                .about("Soins et remboursements")
                .at(0, "vendredi", "8 h 30")
                .coming("mandant");
        who.fills("2025-12-19T08:30:00+01:00");
        new Appointments(page).confirm();
        waitFor(page, "Les prochains créneaux libres");
    }),
    APPOINTMENT_WHO((who, page) -> {
        who.givesElsewhere();
        new Appointments(page).open().about("Suivi de dossier").at(0, "vendredi", "10 h 00");
    }),
    APPOINTMENT_WHO_UNCOVERED((who, page) -> {
        who.givesElsewhere();
        new Appointments(page).open().about("Suivi de dossier").at(6, "vendredi", "10 h 00");
        waitFor(page, "Pour être représenté(e) ce jour-là");
    }),
    APPOINTMENT_RECAP((who, page) -> new Appointments(page)
            .open()
            .about("Suivi de dossier")
            .at(0, "vendredi", "10 h 00")
            .coming("mandataire")),
    APPOINTMENT_TAKEN((who, page) -> {
        who.givesElsewhere();
        new Appointments(page)
                .open()
                .about("Suivi de dossier")
                .at(0, "vendredi", "11 h 00")
                .coming("mandataire")
                .confirm();
        waitFor(page, "Ajouter à mon agenda");
    }),
    APPOINTMENT_OPEN_ALREADY((who, page) -> {
        who.takesElsewhere(false);
        new Appointments(page).open().about("Suivi de dossier");
        waitFor(page, "Vous avez déjà un rendez-vous");
    }),
    APPOINTMENT_MOVING(
            (who, page) -> page.navigate(Appointments.ALL + "/" + who.takesElsewhere(false) + "/deplacement")),
    APPOINTMENT_MOVING_RECAP((who, page) -> {
        page.navigate(Appointments.ALL + "/" + who.takesElsewhere(false) + "/deplacement");
        new Appointments(page).at(0, "jeudi", "14 h 00");
        waitFor(page, "Confirmer");
    }),
    APPOINTMENT_CANCELLING(
            (who, page) -> page.navigate(Appointments.ALL + "/" + who.takesElsewhere(false) + "/annulation")),
    APPOINTMENT_CANCELLED((who, page) -> {
        page.navigate(Appointments.ALL + "/" + who.takesElsewhere(false) + "/annulation");
        page.getByText("Confirmer l’annulation").click();
        waitFor(page, "annulé");
    }),
    DOCUMENTS((who, page) -> page.navigate("/documents")),
    DOCUMENTS_WITH_SOME((who, page) -> {
        who.revokesElsewhere(who.givesElsewhere());
        who.givesElsewhere();
        page.navigate("/documents");
    }),
    PRINTABLE((who, page) -> page.navigate("/documents/" + who.givesElsewhere())),
    PRINTABLE_REVOKED((who, page) -> {
        String id = who.givesElsewhere();
        who.revokesElsewhere(id);
        page.navigate("/documents/" + id);
    }),
    RECEIPT((who, page) -> page.navigate("/documents/" + who.givesElsewhere() + "/recu")),
    RECEIPT_OF_THE_END((who, page) -> {
        String id = who.givesElsewhere();
        who.revokesElsewhere(id);
        page.navigate("/documents/" + id + "/recu");
        waitFor(page, "aucun pouvoir");
    }),
    RECEIPT_WITHOUT_CODE((who, page) -> {
        page.navigate("/documents/" + who.givesElsewhere(Scans.LONGEST_NAMES) + "/recu");
        waitFor(page, "trop longs");
    }),
    NOT_FOUND((who, page) -> page.navigate("/introuvable")),
    NOT_FOR_AGENTS(Visitors::agent, (who, page) -> page.navigate("/informations")),
    DESK_SIGN_IN(Visitors::stranger, (who, page) -> page.navigate(Desk.PATH)),
    DESK_SIGN_IN_REFUSED(Visitors::stranger, (who, page) -> {
        page.navigate(Desk.PATH);
        page.locator("#identifiant").fill("agent.paris");
        page.locator("#code").fill("faux");
        page.locator("main button[type=submit]").click();
        waitFor(page, "La connexion n’a pas abouti");
    }),
    DESK_SESSIONS(Visitors::stranger, (who, page) -> {
        page.navigate(Desk.PATH);
        who.signsIn("agent.lyon", "accueil");
        page.getByText("Mes connexions").click();
        waitFor(page, "Cette connexion");
    }),
    DESK_SEARCH(Visitors::agent, (who, page) -> page.navigate(Desk.PATH)),
    DESK_SEARCH_WRONG(Visitors::agent, (who, page) -> {
        new Desk(page).open().search("2 55 08 14 168 025 39");
        waitFor(page, "un caractère est sans doute erroné");
    }),
    DESK_REPRESENTED(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir());
        waitFor(page, "Peut représenter l’assuré");
    }),
    DESK_NONE(Visitors::agent, (who, page) -> {
        new Desk(page).open().search(who.nir());
        waitFor(page, "Aucune procuration en cours");
    }),
    DESK_TELEPHONE(Visitors::agent, (who, page) -> {
        new Desk(page).open().arriving("TELEPHONE").search(who.nir());
        waitFor(page, "Non couvert");
    }),
    DESK_SERVICE_MEDICAL(Visitors::agent, (who, page) -> {
        new Desk(page).open().arriving("SERVICE_MEDICAL").search(who.nir());
        waitFor(page, "Non couvert");
    }),
    DESK_TOO_MANY(Visitors::agent, (who, page) -> {
        who.asksTooMuch();
        new Desk(page).open().search(who.nir());
        waitFor(page, "Trop de recherches");
    }),
    DESK_RECEIPT(Visitors::agent, (who, page) -> {
        String code = who.receiptCode(who.givesElsewhere());
        new Desk(page).open().scanReceipt(code);
        waitFor(page, "Le reçu est de ce service");
    }),
    DESK_RECEIPT_ENDED(Visitors::agent, (who, page) -> {
        String id = who.givesElsewhere();
        String code = who.receiptCode(id);
        who.revokesElsewhere(id);
        new Desk(page).open().scanReceipt(code);
        waitFor(page, "Procuration terminée");
    }),
    DESK_RECEIPT_CHANGED(Visitors::agent, (who, page) -> {
        String receipt = OtherIssuer.changed(who.receiptOf(who.givesElsewhere()));
        new Desk(page).open().scanReceipt(receipt);
        waitFor(page, "Reçu modifié");
    }),
    DESK_RECEIPT_FOREIGN(Visitors::agent, (who, page) -> {
        new Desk(page).open().scanReceipt(new OtherIssuer().receipt("dc+sd-jwt", "8", Map.of()));
        waitFor(page, "Reçu d’un autre service");
    }),
    DESK_RECEIPT_OTHER(Visitors::agent, (who, page) -> {
        new Desk(page).open().scanReceipt(who.asks("/statuts/1") + "~");
        waitFor(page, "Autre attestation");
    }),
    DESK_RECEIPT_REFUSED(Visitors::agent, (who, page) -> {
        new Desk(page).open().scanReceipt("2");
        waitFor(page, "Reçu illisible");
    }),
    DESK_CONFORMING(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).check("MARTIN", "NICOLAS, PAUL", "16/04/1991", "M");
        waitFor(page, "Identité conforme");
    }),
    DESK_TO_VERIFY(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).check("MARTIN", "PAUL, NICOLAS", "16/04/1991", "X");
        waitFor(page, "Identité à vérifier");
    }),
    DESK_DIFFERENT(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).check("MARTEN", "NICOLE", "16/04/1990", "");
        waitFor(page, "Identité différente");
    }),
    DESK_SCAN_CONFORMING(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).scan(Scans.PASSPORT);
        waitFor(page, "Identité conforme");
    }),
    DESK_SCAN_TO_VERIFY(Visitors::agent, (who, page) -> {
        who.givesElsewhere(Scans.LONG_NAMES);
        new Desk(page).open().search(who.nir()).scan(Scans.CUT_AND_MISREAD);
        waitFor(page, "peut-être coupé");
    }),
    DESK_SCAN_EXPIRED(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).scan(Scans.EXPIRED);
        waitFor(page, "Pièce expirée le");
    }),
    DESK_SCAN_WRONG(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir());
        page.locator("#mrz").fill(Scans.PASSPORT.get(0));
        page.getByText("Vérifier la zone").click();
        waitFor(page, "Vérifiez votre saisie");
    }),
    DESK_RIGHT_TO_LEFT(Visitors::agent, (who, page) -> {
        who.givesElsewhere(Scans.RIGHT_TO_LEFT);
        new Desk(page).open().search(who.nir()).check("عبد الله", "محمد, علي", "16/04/1991", "M");
        waitFor(page, "Identité");
    }),
    DESK_WRONG_DOCUMENT(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).check("M4RTIN", "NICOLAS", "31/02/1991", "M");
        waitFor(page, "Vérifiez votre saisie");
    }),
    DESK_RECEIVED(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page)
                .open()
                .search(who.nir())
                .check("MARTIN", "NICOLAS", "16/04/1991", "M")
                .receive();
        waitFor(page, "La réception du mandataire est enregistrée");
    }),
    DESK_RENOUNCING(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).open().search(who.nir()).check("MARTIN", "NICOLAS, PAUL", "16/04/1991", "M");
        page.locator("summary").click();
        waitFor(page, "Enregistrer la renonciation");
    }),
    DESK_RENOUNCED(Visitors::agent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page)
                .open()
                .search(who.nir())
                .check("MARTIN", "NICOLAS", "16/04/1991", "M")
                .renounce();
        waitFor(page, "Renonciation enregistrée");
    }),
    AGENDA_NONE(Visitors::agent, (who, page) -> page.navigate(Appointments.AGENDA)),
    AGENDA_TODAY(Visitors::agentOfParis, (who, page) -> {
        who.takesElsewhere(true);
        page.navigate(Appointments.AGENDA);
        waitFor(page, "représenté");
    }),
    AGENDA_WELCOMED(Visitors::agentOfParis, (who, page) -> {
        who.takesElsewhere("2025-12-16T16:00:00+01:00", false);
        page.navigate(Appointments.AGENDA);
        page.locator("li:has-text('16 h 00') button:has-text('Venu(e) en personne')")
                .first()
                .click();
        waitFor(page, "Venue enregistrée");
    }),
    AGENDA_OPENED(Visitors::agentOfParis, (who, page) -> {
        who.givesElsewhere();
        String id = who.takesElsewhere("2025-12-17T09:00:00+01:00", true);
        page.navigate(Appointments.AGENDA + "?jour=2025-12-17");
        opening(page, id);
        waitFor(page, "Peut représenter l’assuré");
    }),
    AGENDA_OPENED_WITHOUT_PROCURATION(Visitors::agentOfParis, (who, page) -> {
        String id = who.takesElsewhere("2025-12-17T09:30:00+01:00", true);
        page.navigate(Appointments.AGENDA + "?jour=2025-12-17");
        opening(page, id);
        waitFor(page, "Vérifier à nouveau");
    }),
    AGENDA_VISIT(
            Visitors::agentOfParis,
            (who, page) -> page.navigate(Appointments.AGENDA_ONE
                    + who.takesElsewhere("2025-12-17T10:00:00+01:00", false) + "?jour=2025-12-17")),
    AGENDA_CALLED(Visitors::agentOfParis, (who, page) -> {
        page.navigate(
                Appointments.AGENDA_ONE + who.takesElsewhere("2025-12-17T10:30:00+01:00", false) + "?jour=2025-12-17");
        page.locator("#vient-mandataire").check();
        page.getByText("Enregistrer l’appel").click();
        waitFor(page, "le mandataire");
    }),
    AGENDA_MOVING(
            Visitors::agentOfParis,
            (who, page) -> page.navigate(Appointments.AGENDA_ONE
                    + who.takesElsewhere("2025-12-17T11:00:00+01:00", false) + "/deplacement?jour=2025-12-17")),
    AGENDA_NEW(Visitors::agentOfParis, (who, page) -> page.navigate(Appointments.AGENDA + "/nouveau")),
    AGENDA_NEW_WRONG(Visitors::agentOfParis, (who, page) -> {
        calling(page, "assure", "2 55 08 14 168 025 39");
        waitFor(page, "un caractère est sans doute erroné");
    }),
    AGENDA_NEW_WITHOUT_PROCURATION(Visitors::agentOfParis, (who, page) -> {
        calling(page, "mandataire", who.nir());
        page.locator("input[name=creneau]").first().check();
        page.locator("#vient-mandataire").check();
        page.getByText("Prendre le rendez-vous").click();
        waitFor(page, "seul l’assuré le peut");
    }),
    AGENDA_NEW_SLOT(Visitors::agentOfParis, (who, page) -> {
        calling(page, "mandataire", who.nir());
        waitFor(page, "Qui viendra");
    }),
    AGENDA_NEW_TAKEN(Visitors::agentOfParis, (who, page) -> {
        who.givesElsewhere();
        calling(page, "mandataire", who.nir());
        page.locator("input[name=creneau]").first().check();
        page.locator("#vient-mandataire").check();
        page.getByText("Prendre le rendez-vous").click();
        waitFor(page, "Rendez-vous pris");
    }),
    FILE(Visitors::stranger, (who, page) -> {
        page.navigate(Desk.FILE_PATH);
        who.signsIn("agent.dossier", "dossier");
        page.navigate(Desk.FILE_PATH);
        waitFor(page, "Mettre fin à la procuration en cours");
    }),
    FILE_WRONG(Visitors::fileAgent, (who, page) -> {
        new Desk(page).openFile().end("2 55 08 14 168 025 39", "SIGNALEMENT");
        waitFor(page, "un caractère est sans doute erroné");
    }),
    FILE_LIFTING_WRONG(Visitors::fileAgent, (who, page) -> {
        new Desk(page).openFile().lift("2 55 08 14 168 025 39", "ERREUR");
        waitFor(page, "un caractère est sans doute erroné");
    }),
    FILE_ENDED(Visitors::fileAgent, (who, page) -> {
        who.givesElsewhere();
        new Desk(page).openFile().end(who.nir(), "DECES-MANDANT");
        waitFor(page, "jusqu’à la levée du blocage");
    }),
    FILE_LIFTED(Visitors::fileAgent, (who, page) -> {
        new Desk(page)
                .openFile()
                .end(who.nir(), "PROTECTION-MANDANT")
                .openFile()
                .lift(who.nir(), "MAINLEVEE");
        waitFor(page, "Blocage levé");
    }),
    KIOSK_SIGN_IN(Visitors::stranger, (who, page) -> page.navigate("/connexion?canal=bms")),
    KIOSK_HOME((who, page) -> page.navigate("/?canal=bms")),
    KIOSK_STEP_1((who, page) -> page.navigate(Demande.STEP_1 + "?canal=bms")),
    KIOSK_RUNNING((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START + "?canal=bms");
    }),
    KIOSK_APPOINTMENT_SLOT(
            (who, page) -> page.navigate(Appointments.NEW + "/creneau?canal=bms&pour=SUIVI_DOSSIER.CPAM-PARIS-01")),
    KIOSK_APPOINTMENTS((who, page) -> {
        who.takesElsewhere(true);
        page.navigate(Appointments.ALL + "?canal=bms");
    }),
    KIOSK_STEP_1_WITH_ERRORS((who, page) -> {
        page.navigate(Demande.STEP_1 + "?canal=bms");
        new Demande(page).fill(new Typed("MADAME", "1", "2", "3", "4")).next();
        waitFor(page, "Merci de vérifier votre saisie");
    }),
    KIOSK_STEP_2((who, page) -> {
        page.navigate(Demande.STEP_1 + "?canal=bms");
        new Demande(page).fill(Typed.SANDRINE).next();
        waitFor(page, "Je certifie");
    }),
    KIOSK_CONFIRMATION((who, page) -> {
        page.navigate(Demande.STEP_1 + "?canal=bms");
        new Demande(page).fill(Typed.SANDRINE).next();
        waitFor(page, "Je certifie");
        new Demande(page).certify().next();
        waitFor(page, "Ma procuration est validée.");
    }),
    KIOSK_DEMARCHES((who, page) -> page.navigate("/demarches?canal=bms")),
    KIOSK_INFORMATIONS((who, page) -> {
        who.givesElsewhere();
        page.navigate("/informations?canal=bms");
    }),
    KIOSK_REVOCATION((who, page) -> {
        who.givesElsewhere();
        page.navigate(Demande.START + "?canal=bms");
        page.locator("[data-dialog]").click();
        dialog(page);
    }),
    KIOSK_APPOINTMENT_MOTIF((who, page) -> page.navigate(Appointments.NEW + "?canal=bms")),
    KIOSK_STILL_THERE((who, page) -> page.navigate("/encore?canal=bms")),
    KIOSK_ENDED(Visitors::stranger, (who, page) -> page.navigate("/fin?canal=bms")),
    KIOSK_WARNING((who, page) -> {
        page.clock().install();
        page.navigate("/informations?canal=bms");
        page.clock().runFor(41_000);
        dialog(page);
    });

    private final Function<Visitors, Visitor> visitor;
    private final BiConsumer<Visitor, Page> way;

    Screen(BiConsumer<Visitor, Page> way) {
        this(Visitors::somebody, way);
    }

    Screen(Function<Visitors, Visitor> visitor, BiConsumer<Visitor, Page> way) {
        this.visitor = visitor;
        this.way = way;
    }

    Visitor visitor(Visitors visitors) {
        return visitor.apply(visitors);
    }

    /** Brings the visitor to this screen. */
    Page show(Visitor visitor) {
        way.accept(visitor, visitor.page());
        return visitor.page();
    }

    Page show(Visitors visitors) {
        return show(visitor(visitors));
    }

    private static void waitFor(Page page, String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    /** A receipt of somebody else's making is typed, before the list was read: no other screen waits for its publication. */
    private static void judged(Page page, Function<OtherIssuer, String> receipt, String words) {
        OtherIssuer issuer = new OtherIssuer();
        issuer.publishes(page);
        new Verifier(page).open(OtherIssuer.NOW).types(receipt.apply(issuer));
        waitFor(page, words);
    }

    private static void opening(Page page, String appointment) {
        page.locator("form:has(input[value='" + appointment + "']) button:has-text('Ouvrir')")
                .click();
    }

    /** An agent types who calls, up to the choice of the hour. */
    private static void calling(Page page, String caller, String nir) {
        page.navigate(Appointments.AGENDA + "/nouveau");
        page.locator("input[name=appelant][value=" + caller + "]").check();
        page.locator("#nir").fill(nir);
        page.getByLabel("Soins et remboursements").first().check();
        page.getByText("Choisir le jour et l’heure").click();
    }

    private static void dialog(Page page) {
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).isVisible();
    }
}
