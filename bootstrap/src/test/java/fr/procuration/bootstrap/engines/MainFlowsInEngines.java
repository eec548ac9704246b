package fr.procuration.bootstrap.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Giving, revoking, the desk, the kiosk and printing, in every engine of this machine; what each shows at the end is in target/engines. */
class MainFlowsInEngines {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String SEND = "main button[type=submit]";
    private static final String NEXT = "form[data-gated] button[type=submit]";
    private static final String WARNING = "dialog[data-idle][open]";

    private static final List<Engines> FOUND = Engines.found();

    @TempDir
    private static Path folder;

    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.start(folder, Map.of("PROCURATION_CLOCK", "2025-12-16T10:00:00+01:00"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<Engines> found() {
        return FOUND;
    }

    @ParameterizedTest
    @MethodSource("found")
    void a_mandant_gives_a_procuration_once(Engines engine) {
        Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
        endAll(francoise);
        int before = Caller.json(francoise.get("/api/procurations")).size();
        try (Engine tab = engine.open(service.address())) {
            tab.open("/connexion");
            tab.type("#identifiant", "2 55 08 14 168 025 38");
            tab.type("#code", "nicolas");
            tab.click(SEND);
            tab.seesTitle("Erreur – Connexion");
            assertThat(tab.value("#identifiant")).isEqualTo("2 55 08 14 168 025 38");
            tab.type("#code", "francoise");
            tab.click(SEND);
            tab.sees("h1", "Bonjour");

            tab.open("/demarches/procuration/mandataire");
            tab.choose("#civilite", "MONSIEUR");
            tab.type("#nom", "Martin");
            tab.type("#prenom", "Nicolas");
            tab.type("#dateNaissance", "31/02/1991");
            tab.click(NEXT);
            tab.seesTitle("Erreur – Étape 1 sur 2");
            assertThat(tab.value("#nom")).isEqualTo("Martin");
            tab.type("#dateNaissance", "16041991");
            tab.click(NEXT);
            tab.seesTitle("Étape 2 sur 2");

            tab.back();
            tab.sees("h1", "Étape 1 sur 2");
            assertThat(tab.value("#prenom")).isEqualTo("Nicolas");
            tab.forward();
            tab.seesTitle("Étape 2 sur 2");
            tab.reload();
            tab.seesTitle("Étape 2 sur 2");
            tab.sees("main", "MARTIN");
            assertThat(Caller.json(francoise.get("/api/procurations"))).hasSize(before);

            tab.click("#certifie");
            tab.click(NEXT, 2);
            tab.sees("h1", "Ma procuration est validée.");
            keep("give", engine, tab);
            assertThat(Caller.json(francoise.get("/api/procurations"))).hasSize(before + 1);

            tab.back();
            tab.sees("main", "Vous avez actuellement une procuration en cours");
            assertThat(tab.count("#certifie")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void back_from_a_revocation_nothing_says_that_the_procuration_runs(Engines engine) {
        String token = Tokens.ofAssure(NUMBERS.incrementAndGet());
        Caller mandant = Caller.withToken(service.address(), token);
        mandant.post("/api/procurations", Bodies.NICOLAS);
        try (Engine tab = signedIn(engine, token)) {
            tab.open("/demarches/procuration");
            tab.click("a[data-dialog]");
            tab.sees("dialog[open]", "Révocation de procuration");
            keep("dialog", engine, tab);
            tab.click("dialog[open] button[type=submit]");
            tab.sees("h1", "Ma procuration est révoquée.");
            keep("revoke", engine, tab);
            assertThat(mandant.get("/api/procurations/en-cours").statusCode()).isEqualTo(404);

            tab.back();
            tab.sees("main", "Démarrer la demande");
            assertThat(tab.text("main")).doesNotContain("procuration en cours");
            assertThat(tab.count("dialog[open]")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void an_agent_goes_back_and_forward_through_a_visit_and_asks_nothing_again(Engines engine) {
        int number = NUMBERS.incrementAndGet();
        Caller mandant = Caller.withToken(service.address(), Tokens.ofAssure(number));
        mandant.post("/api/procurations", Bodies.NICOLAS);
        try (Engine tab = signedIn(engine, Tokens.ofAgent("agent-" + number, "CPAM-PARIS-01"))) {
            tab.open("/medialog");
            tab.type("#nir", Tokens.nirOf(number));
            tab.clickText("main button", "Rechercher");
            tab.sees(".verdict", "Peut représenter l’assuré jusqu’au 16/01/2026");
            tab.type("#nom", "MARTIN");
            tab.type("#prenoms", "NICOLAS");
            tab.type("#dateNaissance", "16/04/1991");
            tab.choose("#sexe", "M");
            tab.clickText("main button", "Vérifier l’identité");
            tab.sees(".verdict", "Identité conforme");
            keep("desk", engine, tab);
            tab.clickText("main button", "Le rendez-vous peut commencer");
            tab.sees(".verdict", "Le rendez-vous peut commencer");
            String told = mandant.get("/api/consultations").body();

            tab.back();
            tab.sees(".verdict", "Identité conforme");
            tab.back();
            tab.sees(".verdict", "Peut représenter");
            tab.forward();
            tab.sees(".verdict", "Identité conforme");
            tab.reload();
            tab.sees(".verdict", "Identité conforme");
            tab.forward();
            tab.sees(".verdict", "Le rendez-vous peut commencer");
            keep("reception", engine, tab);
            assertThat(mandant.get("/api/consultations").body()).isEqualTo(told).contains("\"resultat\"");
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void a_kiosk_takes_fingers_and_warns_before_it_ends(Engines engine) {
        try (Engine tab = engine.open(service.address())) {
            tab.open("/connexion?canal=bms");
            for (String key : "1 7 0 0 6 7 5 1 1 4 0 5 2 4 3".split(" ", -1)) {
                tab.clickText(".keys button", key);
            }
            assertThat(tab.value("#identifiant")).isEqualTo("170067511405243");
            tab.type("#code", "jean");
            keep("keys", engine, tab);
            tab.click(SEND);
            tab.sees("h1", "Bonjour");
            assertThat(tab.count(WARNING)).isZero();

            await().atMost(Duration.ofMinutes(1)).until(() -> tab.count(WARNING) == 1);
            tab.sees(WARNING, "Il reste 20 secondes.");
            keep("kiosk", engine, tab);
            tab.clickText(WARNING + " button", "Continuer");
            tab.waitUntil("!document.querySelector('dialog[open]')");
            tab.open("/informations?canal=bms");
            tab.sees("h1", "Vos informations");
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void what_is_to_be_printed_is_one_page(Engines engine) throws IOException {
        String token = Tokens.ofAssure(NUMBERS.incrementAndGet());
        Caller mandant = Caller.withToken(service.address(), token);
        String id = Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS))
                .at("/id")
                .asText();
        try (Engine tab = signedIn(engine, token)) {
            tab.open("/documents/" + id);
            tab.sees("main", "Jean DUPONT");
            keep("print", engine, tab);
            Optional<byte[]> printed = tab.print();
            assumeTrue(printed.isPresent(), engine + " prints for nobody but people");
            try (PDDocument document = Loader.loadPDF(printed.orElseThrow())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private static Engine signedIn(Engines engine, String token) {
        Engine tab = engine.open(service.address());
        tab.open("/connexion");
        tab.evaluate("document.cookie = 'JWT=" + token + "; path=/'");
        return tab;
    }

    private static void endAll(Caller mandant) {
        Caller.json(mandant.get("/api/procurations"))
                .findValuesAsText("id")
                .forEach(id -> mandant.post("/api/procurations/" + id + "/revocation", ""));
    }

    private static void keep(String flow, Engines engine, Engine tab) {
        try {
            Path pictures = Files.createDirectories(Path.of("target", "engines"));
            Files.write(pictures.resolve(flow + "-" + engine + ".png"), tab.screenshot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
