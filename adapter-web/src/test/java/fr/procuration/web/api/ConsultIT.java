package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at one's procurations over HTTP. */
class ConsultIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void shows_the_one_that_runs() {
        Answer granted = grant();

        Answer current = get("/api/procurations/en-cours");

        assertThat(current.status()).isEqualTo(200);
        assertThat(current.body()).isEqualTo(granted.body());
    }

    @Test
    void says_that_none_is_running() {
        Answer never = get("/api/procurations/en-cours");
        grant();
        SERVICE.clock().advance(Duration.ofDays(40));
        Answer noMore = get("/api/procurations/en-cours");

        assertThat(never.status()).isEqualTo(404);
        assertThat(never.text("/code")).isEqualTo("aucune-procuration");
        assertThat(noMore.problem()).isEqualTo(never.problem());
    }

    @Test
    void shows_all_the_newest_first() {
        String first = grant().text("/id");
        SERVICE.clock().advance(Duration.ofDays(40));
        String second = grant().text("/id");

        Answer all = get("/api/procurations");

        assertThat(all.json()).hasSize(2);
        assertThat(all.text("/0/id")).isEqualTo(second);
        assertThat(all.text("/0/etat")).isEqualTo("EN_COURS");
        assertThat(all.text("/1/id")).isEqualTo(first);
        assertThat(all.text("/1/etat")).isEqualTo("EXPIREE");
        assertThat(get("/api/procurations/" + first).json())
                .isEqualTo(all.json().get(1));
    }

    @Test
    void shows_an_empty_list_to_who_gave_none() {
        assertThat(get("/api/procurations").body()).isEqualTo("[]");
    }

    @Test
    void hides_somebody_else_s() {
        String id = grant().text("/id");

        Answer stranger = SERVICE.call("GET", "/api/procurations/" + id)
                .as(Mandants.random())
                .send();

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text("/code")).isEqualTo("procuration-inconnue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "0",
                "1-1-1-1-1",
                "EN-COURS",
                "%00",
                "%C3%28",
                "%20",
                "..%2F..",
                "00000000-0000-0000-0000-000000000000%0A",
                "2550814168025"
            })
    void answers_every_name_that_nobody_has_in_the_same_way(String id) {
        Answer answer = get("/api/procurations/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem())
                .isEqualTo(get("/api/procurations/ffffffff-ffff-4fff-bfff-ffffffffffff")
                        .problem());
    }

    private Answer grant() {
        return SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .json(new GrantDocument().toString())
                .send();
    }

    private Answer get(String path) {
        return SERVICE.call("GET", path).as(mandant).send();
    }
}
