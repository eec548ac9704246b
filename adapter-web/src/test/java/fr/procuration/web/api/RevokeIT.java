package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking a procuration back over HTTP. */
class RevokeIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private String id = "";

    @BeforeEach
    void grant() {
        id = SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .json(new GrantDocument().toString())
                .send()
                .text("/id");
    }

    @Test
    void shows_the_procuration_revoked() {
        SERVICE.clock().advance(Duration.ofDays(1));

        Answer answer = revocation().as(mandant).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo(id);
        assertThat(answer.text("/etat")).isEqualTo("REVOQUEE");
        assertThat(answer.text("/revoqueeLe")).isEqualTo("2025-12-17T10:00:00+01:00");
        assertThat(answer.text("/fin/le")).isEqualTo("2025-12-17T10:00:00+01:00");
        assertThat(answer.text("/fin/motif")).isEqualTo("REVOCATION");
        assertThat(answer.text("/au")).isEqualTo("2026-01-16");
    }

    @Test
    void gives_the_same_receipt_again() {
        Answer first = revocation().as(mandant).send();
        SERVICE.clock().advance(Duration.ofDays(1));

        Answer again = revocation().as(mandant).send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void takes_no_notice_of_a_body() {
        assertThat(revocation().as(mandant).json("{\"a\":1}").send().status()).isEqualTo(200);
    }

    @Test
    void takes_no_form_which_a_page_of_another_site_could_send() {
        assertThat(revocation().as(mandant).form("a=b").send().status()).isEqualTo(415);
    }

    @Test
    void refuses_one_that_has_expired() {
        SERVICE.clock().advance(Duration.ofDays(40));

        Answer answer = revocation().as(mandant).send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("procuration-expiree");
    }

    @Test
    void refuses_somebody_else_s() {
        Answer stranger = revocation().as(Mandants.random()).send();

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text("/code")).isEqualTo("procuration-inconnue");
        assertThat(SERVICE.call("GET", "/api/procurations/en-cours")
                        .as(mandant)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_what_cannot_be_a_name() {
        Answer answer = SERVICE.call("POST", "/api/procurations/0/revocation")
                .as(mandant)
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("procuration-inconnue");
    }

    private Call revocation() {
        return SERVICE.call("POST", "/api/procurations/" + id + "/revocation");
    }
}
