package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptFormat;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.receipt.ReceiptCode;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent scans a receipt: the file that a look-up opens, or why not. */
class ScannedReceiptPageIT {

    private static final int LIMIT = 30;

    /** When the receipt of an end, made at the guide's, is over as well. */
    private static final Instant LATER = Instants.GUIDE.plus(Duration.ofDays(70));

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", LIMIT));

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms desk = new DeskForms(SERVICE, agent);
    private final InMemoryProcurations store = SERVICE.bean(InMemoryProcurations.class);
    private Procuration granted;

    @BeforeEach
    void grant() {
        Change grant = Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE);
        store.record(grant);
        granted = grant.procuration();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/medialog/recu recu", "/medialog nir"})
    void opens_the_file_of_that_procuration_in_either_field(String where) {
        String[] field = where.split(" ");

        Answer page = desk.send(field[0], field[1], "https://procuration.example.fr/verifier#" + digits());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Assuré " + mandant.nir().formatted(), "Peut représenter l’assuré jusqu’au 16/01/2026 inclus")
                .contains("Le reçu est de ce service", "<dd><bdi>Lefèvre</bdi></dd>", "name=\"mrz\"");
        assertThat(outcomes()).containsExactly(Outcome.REPRESENTE);
    }

    @Test
    void reads_what_a_scanner_types_at_a_french_keyboard() {
        StringBuilder typed = new StringBuilder("httpsM!!procurqtion:exq,ple:fr!verifier3");
        digits().chars().forEach(digit -> typed.append("à&é\"'(-è_ç".charAt(digit - '0')));

        assertThat(desk.send("/medialog/recu", "recu", typed.toString()).body()).contains("Peut représenter l’assuré");
    }

    @Test
    void is_followed_by_the_check_and_the_reception() {
        Answer found = desk.send("/medialog/recu", "recu", digits());

        Answer checked = desk.send(
                "/medialog/piece",
                "nir",
                DeskForms.hidden(found, "nir"),
                "nom",
                "LEFEVRE",
                "prenoms",
                "SANDRINE, MARIE",
                "dateNaissance",
                "29/02/1980",
                "sexe",
                "F");

        assertThat(checked.body()).contains("Identité conforme", "name=\"visite\"");
    }

    @Test
    void counts_for_nothing_at_the_telephone() {
        Answer page = desk.send("/medialog", "nir", digits(), "contact", "TELEPHONE");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).doesNotContain("Lefèvre", "Peut représenter");
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void says_that_it_has_ended_although_another_was_given_since() {
        String digits = digits();
        store.record(Changes.revocation(granted, Instants.GUIDE));
        store.record(Changes.grantAfter(store.latest(mandant.nir()).orElseThrow(), Instants.GUIDE));

        Answer page = desk.send("/medialog/recu", "recu", digits);

        assertThat(page.body())
                .contains(
                        "Procuration terminée",
                        "a pris fin le 16/12/2025 à 10\u00a0h\u00a000",
                        "en a donné une autre depuis")
                .doesNotContain("Lefèvre", "name=\"mrz\"");
        assertThat(outcomes()).containsExactly(Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void says_that_it_has_expired() {
        String digits = digits();
        SERVICE.clock().set(LATER);

        assertThat(scanned(digits))
                .contains("Procuration expirée", "Le dernier jour de la procuration de ce reçu était le 16/01/2026")
                .doesNotContain("Procuration terminée", "a pris fin");
        assertThat(scanned(digits())).contains("Procuration expirée");
    }

    @Test
    void an_end_stays_an_end_after_the_last_day_and_the_month_of_its_receipt_and_why_is_not_said() {
        String grant = digits();
        store.record(Changes.end(granted, EndReason.SIGNALEMENT));
        String end = digits();
        SERVICE.clock().set(LATER);

        for (String each : List.of(grant, end, digits())) {
            assertThat(scanned(each))
                    .contains("Procuration terminée", "a pris fin le 16/12/2025 à 10\u00a0h\u00a000")
                    .doesNotContain("expirée", "signalement", "Lefèvre");
        }
    }

    private String scanned(String digits) {
        return desk.send("/medialog/recu", "recu", digits).body();
    }

    @Test
    void refuses_what_is_no_receipt_of_this_service_with_what_to_do_and_an_empty_field() {
        ReceiptFormat format = SERVICE.bean(ReceiptFormat.class);
        String credential = credential();
        int signature = credential.lastIndexOf('.') + 1;
        String changed = credential.substring(0, signature)
                + (credential.charAt(signature) == 'A' ? 'B' : 'A')
                + credential.substring(signature + 1);
        String foreign = new InMemoryReceiptFormat(new InMemoryReceiptSigner("foreign"))
                .credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);
        String other = format.statusList(1, new byte[64], Instants.GUIDE).token() + "~";
        String unknown = format.credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);

        refuses(changed, "Reçu modifié");
        refuses(foreign, "Reçu d’un autre service");
        refuses(other, "Autre attestation");
        refuses(unknown, "Reçu inconnu");
        refuses("2550814168025", "Reçu illisible");
        refuses("", "Reçu illisible");
        assertThat(outcomes()).isEmpty();
    }

    private void refuses(String scanned, String title) {
        Answer page = desk.send("/medialog/recu", "recu", scanned);

        assertThat(page.status()).as(title).isEqualTo(422);
        assertThat(page.body()).contains(title, "Ne donnez aucune information");
        assertThat(page.body().replaceAll("(?s).*id=\"recu\"([^>]*)>.*", "$1"))
                .contains("autofocus")
                .doesNotContain("value=");
    }

    @Test
    void counts_as_a_look_up() {
        String digits = digits();
        Answer page = desk.open();
        for (int each = 0; each <= LIMIT; each++) {
            page = desk.send("/medialog/recu", "recu", digits);
        }

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(page.body()).contains("Trop de recherches").doesNotContain("Lefèvre");
    }

    private List<Outcome> outcomes() {
        return Traced.about(SERVICE.bean(InMemoryConsultations.class), mandant.nir()).stream()
                .map(Consultation::outcome)
                .toList();
    }

    private String digits() {
        return ReceiptCode.digits(credential());
    }

    private String credential() {
        return SERVICE.bean(ViewReceipt.class)
                .of(mandant.nir(), granted.id())
                .orElseThrow()
                .credential();
    }
}
