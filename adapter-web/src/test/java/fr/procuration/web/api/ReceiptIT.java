package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.receipt.Act;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking the receipt of a procuration over HTTP. */
class ReceiptIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @ParameterizedTest
    @ValueSource(strings = {"application/dc+sd-jwt", "*/*"})
    void gives_the_credential_to_whom_it_is_about_and_to_no_cache(String accepted) {
        String id = grant();

        Answer receipt = SERVICE.call("GET", "/api/procurations/" + id + "/recu")
                .as(mandant)
                .header("Accept", accepted)
                .send();

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("Content-Type")).isEqualTo("application/dc+sd-jwt");
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(receipt)).isEqualTo(Act.OCTROI);
    }

    @Test
    void is_of_the_end_once_it_has_ended() {
        String id = grant();
        SERVICE.call("POST", "/api/procurations/" + id + "/revocation")
                .as(mandant)
                .json("")
                .send();

        assertThat(read(get(id, mandant))).isEqualTo(Act.FIN);
    }

    @Test
    void is_nobody_else_s() {
        String id = grant();

        assertThat(get(id, Mandants.random()).text("/code")).isEqualTo("procuration-inconnue");
        assertThat(get("0", mandant).text("/code")).isEqualTo("procuration-inconnue");
    }

    private static Act read(Answer receipt) {
        return SERVICE.bean(ReceiptFormat.class).read(receipt.body()).receipt().act();
    }

    private String grant() {
        return SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .json(new GrantDocument().toString())
                .send()
                .text("/id");
    }

    private static Answer get(String id, Mandant mandant) {
        return SERVICE.call("GET", "/api/procurations/" + id + "/recu")
                .as(mandant)
                .send();
    }
}
