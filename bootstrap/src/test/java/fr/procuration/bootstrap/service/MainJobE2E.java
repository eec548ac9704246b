package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the service from end to end: give, see, revoke, look up. */
class MainJobE2E {

    @TempDir
    static Path folder;

    static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                EmbeddedDatabase.fresh(), folder, Map.of("PROCURATION_CLOCK", "2026-01-31T10:00:00+01:00"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void francoise_gives_a_procuration_the_desk_sees_it_she_takes_it_back_and_the_desk_refuses() {
        Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
        Caller paris = Caller.signedIn(service.address(), "agent.paris", "accueil");

        HttpResponse<String> given = francoise.post("/api/procurations", Bodies.NICOLAS);
        assertThat(given.statusCode()).isEqualTo(201);
        JsonNode procuration = Caller.json(given);
        assertThat(procuration.at("/etat").asText()).isEqualTo("EN_COURS");
        assertThat(procuration.at("/du").asText()).isEqualTo("2026-01-31");
        assertThat(procuration.at("/au").asText()).isEqualTo("2026-02-28");
        String id = procuration.at("/id").asText();
        assertThat(given.headers().firstValue("Location")).hasValue("/api/procurations/" + id);

        JsonNode seen = Caller.json(paris.post("/medialog/recherches", Bodies.lookUp("2 55 08 14 168 025 38")));
        assertThat(seen.at("/verdict").asText()).isEqualTo("REPRESENTE");
        assertThat(seen.at("/mandataire/nomFamille").asText()).isEqualTo("Martin");

        assertThat(Caller.json(francoise.post("/api/procurations", Bodies.NICOLAS))
                        .at("/code")
                        .asText())
                .isEqualTo("procuration-en-cours");

        HttpResponse<String> revoked = francoise.post("/api/procurations/" + id + "/revocation", "");
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(Caller.json(revoked).at("/etat").asText()).isEqualTo("REVOQUEE");

        assertThat(Caller.json(paris.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE)))
                        .at("/verdict")
                        .asText())
                .isEqualTo("AUCUNE_PROCURATION");

        JsonNode whoLooked = Caller.json(francoise.get("/api/consultations"));
        assertThat(whoLooked.findValuesAsText("resultat")).containsExactly("AUCUNE_PROCURATION", "REPRESENTE");
        assertThat(whoLooked.findValuesAsText("site")).containsOnly("CPAM-PARIS-01");
    }
}
