package fr.procuration.bootstrap.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.port.receipt.ReceiptCode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Firefox verifies receipts when the service is gone, with what it has kept of one visit. */
class OfflineFirefoxE2E {

    private static final String TITLE = "#verdict h2";

    @TempDir
    private static Path folder;

    @Test
    void verifies_receipts_by_their_address_once_the_service_cannot_be_reached() {
        assumeThat(Engines.FIREFOX.missing()).as("Firefox").isEmpty();
        String running;
        String ended;
        try (ServiceProcess earlier = ServiceProcess.start(folder, Map.of("PROCURATION_CLOCK", tenMinutesAgo()))) {
            running = receipt(earlier.address(), 1, false);
            ended = receipt(earlier.address(), 2, true);
        }
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of())) {
            try (Engine tab = Engines.FIREFOX.open(service.address())) {
                tab.open("/verifier");
                tab.waitUntil("document.getElementById('verifier').dataset.installed === 'true'");
                tab.sees("#garde", "Prêt sans réseau");

                service.close();
                assertThatThrownBy(() -> Caller.anonymous(service.address()).get("/verifier"))
                        .isInstanceOf(UncheckedIOException.class);

                follow(tab, running);
                tab.sees(TITLE, "Reçu authentique");
                assertThat(tab.text("#verdict")).containsPattern("n’avait pas pris fin à \\d+ h \\d\\d");
                assertThat(tab.evaluate("location.hash")).isEmpty();
                follow(tab, changed(running));
                tab.sees(TITLE, "Reçu modifié");
                follow(tab, ended);
                tab.sees(TITLE, "Procuration terminée");
            }
        }
    }

    /** So that the list is believed at once that the service publishes now. */
    private static String tenMinutesAgo() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10).toString();
    }

    /** Of a procuration that was revoked afterwards, or was not. */
    private static String receipt(URI service, int number, boolean revoked) {
        Caller mandant = Caller.withToken(service, Tokens.ofAssure(number));
        JsonNode given = Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS));
        String address = "/api/procurations/" + given.at("/id").asText();
        String receipt = mandant.get(address + "/recu").body();
        if (revoked) {
            assertThat(mandant.post(address + "/revocation", "").statusCode()).isLessThan(300);
        }
        return receipt;
    }

    /** From another page, as who scans it: the same page would not be read again. */
    private static void follow(Engine tab, String credential) {
        tab.open("about:blank");
        tab.open("/verifier#" + ReceiptCode.digits(credential));
    }

    /** A bit of the signature. */
    private static String changed(String credential) {
        int place = credential.lastIndexOf('.') + 10;
        char other = credential.charAt(place) == 'A' ? 'B' : 'A';
        return credential.substring(0, place) + other + credential.substring(place + 1);
    }
}
