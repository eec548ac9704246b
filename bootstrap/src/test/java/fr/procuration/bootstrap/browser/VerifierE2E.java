package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.procuration.port.receipt.ReceiptCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts verified in the browser, by a program written from docs/preuve.md alone. */
@InBrowser
class VerifierE2E {

    private static final String AUTHENTIC = "Reçu authentique";
    private static final String LIST = "statuslist+jwt";
    private static final String UNKNOWN = "On ne sait pas";

    /** In all that a browser keeps for a page. */
    private static final String KEPT = """
            async () => {
              const names = await caches.keys();
              const kept = await Promise.all(names.map(async (name) => {
                const cache = await caches.open(name);
                return Promise.all((await cache.keys()).map(async (key) => key.url + await (await cache.match(key)).text()));
              }));
              return [...kept.flat(), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie].join();
            }""";

    /**
     * Changes one bit of one letter after the other, of the credential and of its digits; answers how often each verdict was given. Of the
     * digits, those before the end of what is compressed come first: there bits may be to spare.
     */
    private static final String CHANGED = """
            async ([credential, digits, issuer, keys, list, now, most]) => {
              const { judge, readList } = await import("/static/verifier/receipt.js");
              const known = JSON.parse(keys).keys;
              const service = { issuer, now, keys: async () => ({ read: now, keys: known, fresh: true }),
                list: (number) => readList(list, `${issuer}/statuts/${number}`, known) };
              const verdicts = {};
              const one = async (text) => {
                const { verdict } = await judge(text, service);
                verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
              };
              const start = performance.now();
              let done = 0;
              const signature = 2 * 87;
              for (const [text, first] of [[credential, 0], [digits, digits.length - signature]]) {
                for (let bit = 0; bit < 8 * (text.length - 1) && (first === 0 || done < most); bit += 1) {
                  const place = first === 0 ? bit >> 3 : (first + text.length - 1 - (bit >> 3)) % text.length;
                  const letter = String.fromCharCode(text.charCodeAt(place) ^ (1 << (bit % 8)));
                  await one(text.slice(0, place) + letter + text.slice(place + 1));
                  done += 1;
                }
              }
              const each = (performance.now() - start) / done;
              const before = performance.now();
              for (let i = 0; i < 100; i += 1) {
                await judge(digits, service);
              }
              return { verdicts, done, each, valid: (performance.now() - before) / 100, judged: (await judge(digits, service)).verdict };
            }""";

    @Test
    void the_code_of_a_receipt_opens_the_page_and_the_page_says_who_may_act_for_whom(
            Visitors visitors, Receipts receipts) {
        Page page = visitors.stranger().page();
        Verifier verifier = new Verifier(page).at(receipts.now()).follows(receipts.running());

        assertThat(verifier.title()).hasText(AUTHENTIC);
        assertThat(verifier.verdict())
                .containsText("Nicolas Martin représente Jean DUPONT, du 16/12/2025 au 16/01/2026.");
        assertThat(verifier.verdict()).containsText("n’avait pas pris fin à 10 h");
        assertThat(verifier.verdict()).containsText("Comparez la pièce d’identité");
        assertThat(verifier.verdict()).containsText("Ne couvre pas");
        assertThat(verifier.verdict()).containsText("3646");
        assertThat(verifier.verdict()).hasAttribute("role", "status");
        assertThat(verifier.verdict()).isFocused();
        assertThat(page).hasURL(Verifier.PATH);
    }

    @Test
    void nothing_of_a_receipt_leaves_the_browser_or_stays_in_it(Visitors visitors, Receipts receipts) {
        Page page = visitors.stranger(Visitors.installing()).page();
        List<Request> sent = new ArrayList<>();
        page.context().onRequest(sent::add);

        Verifier verifier = new Verifier(page).at(receipts.now()).follows(receipts.running());
        assertThat(verifier.title()).hasText(AUTHENTIC);
        verifier.isReadyWithoutNetwork().types(receipts.ended());
        assertThat(verifier.title()).hasText("Procuration terminée");
        assertThat(page.locator("#code")).hasValue("");
        verifier.chooses(new ReceiptPicture(receipts.running()).clean());
        assertThat(verifier.title()).hasText(AUTHENTIC);
        page.getByText("Vérifier un autre reçu").click();
        assertThat(verifier.verdict()).isHidden();
        assertThat(page.locator("#code")).isFocused();

        List<String> secrets = new ArrayList<>(List.of("MARTIN", "Martin", "Nicolas", "1991-04-16"));
        for (String each : List.of(receipts.running(), receipts.ended())) {
            secrets.addAll(List.of(each.split("[.~]")).subList(1, 3));
            secrets.add(ReceiptCode.digits(each).substring(40, 80));
        }
        assertThat(sent)
                .hasSizeGreaterThan(8)
                .allSatisfy(request -> assertThat(all(request))
                        .doesNotContain(secrets)
                        .matches(
                                "(?s)GET http://localhost:\\d+/(verifier|static/[\\w./-]+|application.webmanifest|application.js|hors-ligne"
                                        + "|statuts(/\\d+)?|.well-known/jwks.json) .*"));
        assertThat(page.evaluate(KEPT).toString()).doesNotContain(secrets);
        assertThat(page.evaluate("() => history.length < 4 && location.hash === ''"))
                .isEqualTo(true);
    }

    private static String all(Request request) {
        return request.method() + " " + request.url() + " " + request.headers() + " " + request.postData();
    }

    @Test
    void an_end_is_told_as_soon_as_the_list_knows_of_it(Visitors visitors, Receipts receipts) {
        Verifier verifier =
                new Verifier(visitors.stranger().page()).open(receipts.now()).types(" " + receipts.ended() + " ");

        assertThat(verifier.title()).hasText("Procuration terminée");
        assertThat(verifier.verdict()).containsText("aucun pouvoir");
        assertThat(verifier.verdict()).hasAttribute("role", "alert");
    }

    @Test
    void the_receipt_of_an_end_gives_no_power(Visitors visitors, Receipts receipts) {
        Verifier verifier =
                new Verifier(visitors.stranger().page()).open(receipts.now()).types(receipts.end());

        assertThat(verifier.title()).hasText("Reçu d’une fin : aucun pouvoir");
        assertThat(verifier.verdict()).containsText("le mandant l’a révoquée");
    }

    @Test
    void without_a_network_it_says_how_old_its_knowledge_is_until_that_is_a_day(Visitors visitors, Receipts receipts) {
        Instant made = receipts.now();
        Page page = visitors.stranger(Visitors.installing()).page();
        Verifier verifier = new Verifier(page).open(made).isReadyWithoutNetwork();
        Visitor mandant = visitors.somebody();
        page.context().setOffline(true);
        String later = mandant.receiptOf(mandant.givesElsewhere());

        verifier.at(made.plus(Duration.ofMinutes(7)));
        page.reload();
        verifier.follows(receipts.running());
        assertThat(verifier.title()).hasText(AUTHENTIC);
        assertThat(verifier.verdict()).containsText(" minutes)");
        verifier.types(receipts.ended());
        assertThat(verifier.title()).hasText("Procuration terminée");
        verifier.types(later);
        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("la liste d’états n’est pas assez récente pour ce reçu");
        verifier.chooses(new ReceiptPicture(receipts.running()).clean());
        assertThat(verifier.title()).hasText(AUTHENTIC);

        verifier.at(made.plus(Duration.ofHours(26)));
        page.reload();
        verifier.follows(receipts.running());
        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("la limite est de 24 heures");
        assertThat(page.locator("#garde")).containsText("Trop ancien pour vérifier");
    }

    @Test
    void without_a_network_and_without_a_visit_before_nothing_is_believed(Visitors visitors) {
        Page page = visitors.stranger().page();
        new OtherIssuer().publishes(page);
        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW);
        page.locator("#garde:has-text('Prêt sans réseau')").waitFor();
        page.evaluate("() => caches.delete('verifier-etats')");
        page.unroute("**/.well-known/jwks.json");
        page.context().setOffline(true);

        verifier.types(new OtherIssuer().receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("rien n’est vérifié");
    }

    @Test
    void it_keeps_the_lists_that_the_service_names_and_asks_for_no_other(Visitors visitors) {
        Page page = visitors.stranger().page();
        new OtherIssuer().publishes(page);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        new Verifier(page).open(OtherIssuer.NOW);
        page.locator("#garde:has-text('Prêt sans réseau')").waitFor();

        assertThat(asked)
                .filteredOn(each -> each.contains("/statuts"))
                .hasSize(2)
                .anyMatch(each -> each.endsWith("/statuts"))
                .anyMatch(each -> each.endsWith("/statuts/1"));
    }

    @Test
    void a_photograph_of_the_printed_code_is_read(Visitors visitors, Receipts receipts) {
        Verifier verifier = new Verifier(visitors.stranger().page()).open(receipts.now());

        verifier.chooses(new ReceiptPicture(receipts.running()).photographed());

        assertThat(verifier.title()).hasText(AUTHENTIC);
    }

    @Test
    void a_file_without_a_code_is_answered_in_words(Visitors visitors) {
        Page page = visitors.stranger().page();
        new Verifier(page).open(OtherIssuer.NOW);

        page.locator("#photo")
                .setInputFiles(new FilePayload("a.png", "image/png", "bonjour".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator("#annonce")).containsText("Aucun code n’a été trouvé");
    }

    static Stream<Arguments> receipts() {
        String service = "http://localhost:8080";
        long now = OtherIssuer.NOW.getEpochSecond();
        return Stream.of(
                verdict(AUTHENTIC, issuer -> issuer.receipt(Map.of())),
                verdict(AUTHENTIC, issuer -> issuer.receipt("application/dc+sd-jwt", "7", Map.of())),
                verdict(AUTHENTIC, issuer -> issuer.receipt(Map.of("inconnu", "ignoré"))),
                verdict(
                        AUTHENTIC,
                        issuer -> "http://ailleurs.example/verifier#" + ReceiptCode.digits(issuer.receipt(Map.of()))),
                verdict(AUTHENTIC, issuer -> ReceiptCode.digits(issuer.receipt(Map.of()))),
                verdict("Procuration terminée", issuer -> issuer.receiptOf(OtherIssuer.ENDED)),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.newerThanTheList())),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.madeBeforeTheList(Duration.ofSeconds(60)))),
                verdict(
                        "Procuration terminée",
                        issuer -> issuer.receipt(OtherIssuer.madeBeforeTheList(Duration.ofSeconds(61)))),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.entry(service + "/statuts/2", 0))),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.entry(service + ".example/statuts/1", 0))),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.entry(service + "/statuts/1", 131_072))),
                verdict(UNKNOWN, issuer -> issuer.receipt(OtherIssuer.entry("http://otherhost:8080/statuts/1", 0))),
                verdict(UNKNOWN, issuer -> issuer.receipt(Map.of("acte", "AUTRE"))),
                verdict(UNKNOWN, issuer -> issuer.receipt(Map.of("acte", "FIN"))),
                verdict(UNKNOWN, issuer -> issuer.receipt(Map.of("nbf", "hier"))),
                verdict(UNKNOWN, issuer -> issuer.receipt(Map.of("exp", "jamais"))),
                verdict(UNKNOWN, issuer -> issuer.receipt(Map.of("nbf", now + 600))),
                verdict("Reçu expiré", issuer -> issuer.receipt(Map.of("exp", now))),
                verdict(
                        "Pas un reçu de ce service",
                        issuer -> issuer.receipt(Map.of("iss", "https://ailleurs.example"))),
                verdict("Pas un reçu de ce service", issuer -> issuer.receipt("dc+sd-jwt", "8", Map.of())),
                verdict("Pas un reçu de procuration", issuer -> issuer.receipt(Map.of("vct", service + "/autre"))),
                verdict("Pas un reçu de procuration", issuer -> issuer.receipt("JWT", "7", Map.of())),
                verdict("Pas un reçu de procuration", issuer -> issuer.list(OtherIssuer.NOW) + "~"),
                verdict("Reçu modifié", issuer -> OtherIssuer.changed(issuer.receipt(Map.of()))),
                verdict("Reçu modifié", issuer -> new OtherIssuer().receipt(Map.of())),
                verdict("Code illisible", issuer -> "bonjour"),
                verdict("Reçu modifié", issuer -> ReceiptCode.digits(issuer.receipt(Map.of())) + "00"),
                verdict("Code illisible", issuer -> ReceiptCode.digits(issuer.receipt(Map.of())) + "0"),
                verdict("Code illisible", issuer -> "12".repeat(7_000)));
    }

    static Stream<Arguments> whatIsOver() {
        Map<String, Object> over = with(Map.of("au", "2025-12-15"), Map.of("exp", OtherIssuer.NOW.getEpochSecond()));
        Map<String, Object> ended = OtherIssuer.entry("http://localhost:8080/statuts/1", OtherIssuer.ENDED);
        String lastDay = "Le dernier jour de la procuration, le 15/12/2025, est passé";
        return Stream.of(
                Arguments.of("Reçu expiré", lastDay, over),
                Arguments.of("Reçu expiré", lastDay, with(over, ended)),
                Arguments.of(
                        "Reçu d’une fin, expiré",
                        "avait pris fin le 16/12/2025\u00a0: il ne donne",
                        with(over, OtherIssuer.end())),
                Arguments.of(
                        "Reçu d’une fin : aucun pouvoir",
                        "a pris fin le 16/12/2025\u00a0: signalement",
                        OtherIssuer.end()));
    }

    private static Map<String, Object> with(Map<String, Object> claims, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(claims);
        all.putAll(others);
        return all;
    }

    /** An end that is over is told as an end; of a grant whose days are over nobody can say any more whether it was ended before. */
    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("whatIsOver")
    void each_that_is_over_says_what_it_was(String title, String text, Map<String, Object> claims, Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);

        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(claims));

        assertThat(verifier.title()).hasText(title);
        assertThat(verifier.verdict()).containsText(text);
        assertThat(verifier.verdict()).containsText("aucun pouvoir");
        assertThat(verifier.verdict()).hasAttribute("role", "alert");
    }

    private static Arguments verdict(String title, Function<OtherIssuer, String> typed) {
        return Arguments.of(title, typed);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("receipts")
    void each_receipt_has_its_verdict(String title, Function<OtherIssuer, String> typed, Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);

        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(typed.apply(issuer));

        assertThat(verifier.title()).hasText(title);
        assertThat(verifier.verdict()).containsText("Cette page ne dit pas qui se tient devant vous");
    }

    /** As long as the service answers with an old list, the page says that it does not know. */
    @Test
    void a_list_that_is_a_day_old_is_no_list_even_with_a_network(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page, OtherIssuer.NOW.minus(Duration.ofHours(25)));

        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("la limite est de 24 heures");
    }

    /** To the second: what the page says of its lists is what it does with them. */
    @Test
    void it_is_ready_without_a_network_until_its_lists_are_a_day_old(Visitors visitors) {
        Visitor reader = visitors.stranger();
        reader.opens(Verifier.PATH);
        String said =
                "async (now) => (await import('/static/verifier/words.js')).words.ofLists({ lists: 1, oldest: 0 }, now, 86400)";

        assertThat((String) reader.page().evaluate(said, 86_399)).startsWith("Prêt sans réseau");
        assertThat((String) reader.page().evaluate(said, 86_400)).startsWith("Trop ancien");
    }

    static Stream<Arguments> lists() {
        String none = "pas de liste d’états pour ce reçu";
        Instant made = OtherIssuer.NOW.minus(Duration.ofMinutes(10));
        Instant old = OtherIssuer.NOW.minus(Duration.ofHours(25));
        long now = OtherIssuer.NOW.getEpochSecond();
        return Stream.of(
                published(none, issuer -> issuer.list(made, LIST, Map.of("sub", "http://localhost:8080/statuts/2"))),
                published(none, issuer -> issuer.list(made, "dc+sd-jwt", Map.of())),
                published(
                        none,
                        issuer -> issuer.list(
                                made, LIST, Map.of("status_list", OtherIssuer.statuses(1, new byte[32_768])))),
                published(
                        none,
                        issuer -> issuer.list(
                                made, LIST, Map.of("status_list", OtherIssuer.statuses(2, new byte[16_384])))),
                published("trop ancien", issuer -> issuer.list(made, LIST, Map.of("exp", now))),
                published("la limite est de 24 heures", issuer -> issuer.list(old, LIST, Map.of("exp", now + 86_400))),
                published("l’heure de cet appareil", issuer -> issuer.list(OtherIssuer.NOW.plus(Duration.ofHours(1)))));
    }

    private static Arguments published(String text, Function<OtherIssuer, String> list) {
        return Arguments.of(text, list);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("lists")
    void nobody_runs_by_a_list_that_is_not_this_one_or_not_of_now(
            String text, Function<OtherIssuer, String> list, Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        String body = list.apply(issuer);
        page.route("**/statuts/1", route -> route.fulfill(new Route.FulfillOptions().setBody(body)));

        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText(text);
    }

    /** A key that was stolen is not published any more: who has not read the keys for a day does not know. */
    @Test
    void keys_that_are_a_day_old_are_not_relied_on_even_with_a_list_of_now(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW);
        page.locator("#garde:has-text('Prêt sans réseau')").waitFor();
        page.unroute("**/.well-known/jwks.json");
        page.route("**/.well-known/jwks.json", Route::abort);
        Instant later = OtherIssuer.NOW.plus(Duration.ofHours(25));
        String list = issuer.list(later);
        page.route("**/statuts/1", route -> route.fulfill(new Route.FulfillOptions().setBody(list)));

        verifier.at(later).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("trop ancien");
    }

    @Test
    void keys_that_were_read_by_a_clock_that_was_ahead_are_not_relied_on(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW.plus(Duration.ofDays(400)));
        page.locator("#garde:has-text('Trop ancien')").waitFor();
        page.unroute("**/.well-known/jwks.json");
        page.route("**/.well-known/jwks.json", Route::abort);

        verifier.at(OtherIssuer.NOW).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("l’heure de cet appareil");
    }

    @Test
    void keys_that_were_read_by_a_clock_that_was_ahead_are_read_again(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW.plus(Duration.ofDays(400)));
        page.locator("#garde:has-text('Trop ancien')").waitFor();

        verifier.at(OtherIssuer.NOW).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(AUTHENTIC);
    }

    @Test
    void a_list_that_others_signed_is_no_list(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        String forged = new OtherIssuer().list(OtherIssuer.NOW);
        page.route("**/statuts/1", route -> route.fulfill(new Route.FulfillOptions().setBody(forged)));

        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(Map.of()));

        assertThat(verifier.title()).hasText(UNKNOWN);
        assertThat(verifier.verdict()).containsText("pas de liste d’états pour ce reçu");
    }

    @Test
    void of_ten_thousand_changed_receipts_none_is_accepted(Visitors visitors, Receipts receipts) {
        String list = receipts.list();
        Visitor reader = visitors.stranger();
        reader.opens(Verifier.PATH);

        Map<?, ?> judged = (Map<?, ?>) reader.page()
                .evaluate(
                        CHANGED,
                        List.of(
                                receipts.running(),
                                ReceiptCode.digits(receipts.running()),
                                reader.page().locator("#verifier").getAttribute("data-issuer"),
                                reader.asks("/.well-known/jwks.json"),
                                list,
                                (double) Receipts.made(list).getEpochSecond(),
                                12_000));

        System.getLogger("receipts").log(System.Logger.Level.INFO, "verified in Chromium: {0}", judged);
        assertThat(judged.get("judged")).isEqualTo("court");
        assertThat(judged.get("done")).isEqualTo(12_000);
        assertThat(judged.get("verdicts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .isNotEmpty()
                .allSatisfy((verdict, count) -> assertThat(verdict).isIn("modifie", "illisible", "etranger"));
    }

    @Test
    void on_paper_stands_the_verdict_without_the_fields(Visitors visitors) {
        Page page = visitors.stranger().page();
        OtherIssuer issuer = new OtherIssuer().publishes(page);
        Verifier verifier = new Verifier(page).open(OtherIssuer.NOW).types(issuer.receipt(Map.of()));
        assertThat(verifier.title()).hasText(AUTHENTIC);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(verifier.title()).isVisible();
        assertThat(page.locator("#code")).isHidden();
        assertThat(page.locator("#photo")).isHidden();
        assertThat(page.locator("#garde")).isHidden();
        assertThat(page.getByText("Ce que cette page fait")).isHidden();
    }

    @Test
    void without_javascript_it_says_what_to_do_instead(Visitors visitors) {
        Page page = visitors.somebodyWithoutJavaScript().page();
        page.navigate(Verifier.PATH);

        assertThat(page.locator("main")).containsText("Cette page a besoin de JavaScript");
        assertThat(page.locator("#code")).isHidden();
    }
}
