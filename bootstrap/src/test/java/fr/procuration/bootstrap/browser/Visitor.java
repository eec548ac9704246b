package fr.procuration.bootstrap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.port.receipt.ReceiptCode;
import java.util.List;

/** Somebody in a browser, who can also ask the API what was recorded about them. */
final class Visitor {

    private final BrowserContext context;
    private final String nir;
    private final Caller api;
    private final Caller desk;
    private final Caller file;
    private final Page page;

    Visitor(BrowserContext context, String nir, Caller api, Caller desk, Caller file) {
        this.context = context;
        this.nir = nir;
        this.api = api;
        this.desk = desk;
        this.file = file;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    Page otherTab() {
        return context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Response opens(String path) {
        return page.navigate(path);
    }

    /** Gives Nicolas Martin a procuration without the pages, as from another device. */
    String givesElsewhere() {
        return givesElsewhere(Bodies.NICOLAS);
    }

    String givesElsewhere(String body) {
        return Caller.json(api.post("/api/procurations", body)).at("/id").asText();
    }

    void revokesElsewhere(String id) {
        api.post("/api/procurations/" + id + "/revocation", "");
    }

    /** The receipt of one of their procurations, as it is now. */
    String receiptOf(String id) {
        return asks("/api/procurations/" + id + "/recu");
    }

    /** What the service answers them at a path. */
    String asks(String path) {
        return api.get(path).body();
    }

    /** What the code of its receipt holds, now. */
    String receiptCode(String id) {
        return ReceiptCode.digits(receiptOf(id));
    }

    /**
     * Takes an appointment in Paris without the pages.
     *
     * @param start as in 2025-12-19T10:00:00+01:00
     * @return its name
     */
    String takesElsewhere(String start, boolean represented) {
        String wish = """
                {"site":"CPAM-PARIS-01","motif":"SUIVI_DOSSIER","debut":"%s","represente":%s}""".formatted(start, represented);
        return Caller.json(api.post("/api/rendez-vous", wish)).at("/id").asText();
    }

    /** Takes the first free slot of today or later. */
    String takesElsewhere(boolean represented) {
        String slots = "/api/sites/CPAM-PARIS-01/creneaux?motif=SUIVI_DOSSIER";
        return takesElsewhere(Caller.json(api.get(slots)).at("/0/debut").asText(), represented);
    }

    /** All places of a slot in Paris are taken, by whoever. */
    void fills(String start) {
        int status;
        int number = 1;
        do {
            String wish = """
                    {"nir":"%s","assure":{"civilite":"MADAME","nom":"EXEMPLE","prenom":"Camille"},
                     "site":"CPAM-PARIS-01","motif":"ARRET_TRAVAIL","debut":"%s","represente":false}""".formatted(Tokens.nirOf(900_000 + number), start);
            status = desk.post("/medialog/rendez-vous", wish).statusCode();
            number++;
        } while (status == 201);
    }

    void cancelsElsewhere(String id) {
        api.post("/api/rendez-vous/" + id + "/annulation", "");
    }

    /** The number of the insured person; of an agent's visitor, who it is about. */
    String nir() {
        return nir;
    }

    /** An agent looks whether somebody represents them. */
    void isLookedUp() {
        desk.post("/medialog/recherches", "{\"nir\":\"" + nir + "\"}");
    }

    /** An agent of the file ends their procuration. */
    void isEndedByTheFile(String reason) {
        file.post("/medialog/fins", "{\"nir\":\"" + nir + "\",\"motif\":\"" + reason + "\"}");
    }

    /** The agent asks, for this number, until no more is answered. */
    void asksTooMuch() {
        int status;
        do {
            status = desk.post("/medialog/recherches", "{\"nir\":\"" + nir + "\"}")
                    .statusCode();
        } while (status == 200);
    }

    /** All that was recorded, newest first. */
    JsonNode procurations() {
        return Caller.json(api.get("/api/procurations"));
    }

    /** What agents were told about them, newest first. */
    List<String> consultations() {
        return Caller.json(api.get("/api/consultations")).findValuesAsText("resultat");
    }

    boolean represented() {
        return api.get("/api/procurations/en-cours").statusCode() == 200;
    }

    /** As when the session has lasted too long. */
    void losesSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JWT"));
    }

    void signsIn(String identifiant, String code) {
        page.locator("#identifiant").fill(identifiant);
        page.locator("#code").fill(code);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/connexion"));
    }
}
