package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.fixture.Agents;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent scans a receipt. */
class ReceiptIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    /** When the receipt of an end, made at the guide's, is over as well. */
    private static final Instant LATER = Instants.GUIDE.plus(Duration.ofDays(70));

    private final Mandant mandant = Mandants.random();
    private final Change grant = Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "https://procuration.example.fr/verifier#%s"})
    void answers_as_a_look_up_does_and_says_whose_procuration_it_is(String frame) {
        String digits = ReceiptCode.digits(receipt());

        Answer answer = verify(frame.formatted(digits));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEqualTo("""
                        {"verdict":"REPRESENTE","nir":"%s","mandataire":{"du":"2025-12-16","au":"2026-01-16","civilite":"MME",\
                        "nomFamille":"Lefèvre","nomUsage":"d’Aubigné","prenom":"Sandrine",\
                        "dateNaissance":"1980-02-29"}}""".formatted(mandant.nir().value()));
        assertThat(Traced.about(SERVICE.bean(InMemoryConsultations.class), mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.REPRESENTE);
    }

    @Test
    void says_how_the_procuration_of_the_receipt_has_ended_also_after_its_last_day() {
        String receipt = receipt();
        SERVICE.bean(InMemoryProcurations.class)
                .record(Changes.revocation(grant.procuration(), Instants.GUIDE.plusSeconds(1)));

        assertEnded(receipt, "2025-12-16T10:00:01+01:00", false);
        assertEnded(issued(), "2025-12-16T10:00:01+01:00", false);
        String end = issued();
        SERVICE.clock().set(LATER);
        assertEnded(receipt, "2025-12-16T10:00:01+01:00", false);
        assertEnded(end, "2025-12-16T10:00:01+01:00", false);
    }

    @Test
    void says_that_the_procuration_of_the_receipt_has_expired() {
        String receipt = receipt();
        SERVICE.clock().set(LATER);

        assertEnded(receipt, "2026-01-17T00:00:00+01:00", true);
        assertEnded(issued(), "2026-01-17T00:00:00+01:00", true);
    }

    private void assertEnded(String receipt, String when, boolean expired) {
        assertThat(verify(receipt).body())
                .isEqualTo("{\"verdict\":\"AUCUNE_PROCURATION\",\"nir\":\"%s\",\"fin\":{\"le\":\"%s\",\"expiree\":%s}}"
                        .formatted(mandant.nir().value(), when, expired));
    }

    @Test
    void refuses_what_is_no_receipt_of_this_service_by_name_and_quotes_nothing() {
        String foreign = new InMemoryReceiptFormat(new InMemoryReceiptSigner("other"))
                .credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);
        String receipt = receipt();
        String changed = receipt.replaceFirst("\\.[^.]", ".A");

        assertRefused("Dupont", "recu-illisible");
        assertRefused("", "recu-illisible");
        assertRefused(foreign, "recu-etranger");
        assertRefused(changed.equals(receipt) ? receipt.replaceFirst("\\.[^.]", ".B") : changed, "recu-modifie");
    }

    private static void assertRefused(String scanned, String code) {
        Answer answer = verify(scanned);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Dupont");
    }

    @Test
    void needs_something_to_look_at() {
        Answer answer = SERVICE.call("POST", "/medialog/recus")
                .as(Agents.PARIS)
                .json("{}")
                .send();

        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("obligatoire");
    }

    private String receipt() {
        SERVICE.bean(InMemoryProcurations.class).record(grant);
        return issued();
    }

    private String issued() {
        return SERVICE.bean(ViewReceipt.class)
                .of(mandant.nir(), grant.procuration().id())
                .orElseThrow()
                .credential();
    }

    private static Answer verify(String scanned) {
        return SERVICE.call("POST", "/medialog/recus")
                .as(Agents.PARIS)
                .json("{\"recu\":\"" + scanned + "\"}")
                .send();
    }
}
