package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tampers with the database under a running service. */
class DamageE2E {

    private static final String DATABASE = EmbeddedDatabase.fresh();

    @TempDir
    private Path folder;

    @Test
    void the_desk_is_told_of_damage_and_not_that_there_is_no_procuration() throws SQLException {
        try (ServiceProcess service = ServiceProcess.on(DATABASE, folder, Map.of())) {
            Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise").post("/api/procurations", Bodies.NICOLAS);
            Caller paris = Caller.signedIn(service.address(), "agent.paris", "accueil");
            tamper();

            HttpResponse<String> answer = paris.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Caller.json(answer).at("/code").asText()).isEqualTo("donnees-endommagees");
            assertThat(service.log())
                    .contains(
                            "donnees-endommagees: procuration ",
                            ": the journal says otherwise",
                            Caller.json(answer).at("/requete").asText());
        }
    }

    private static void tamper() throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("update procuration set ends_at = ends_at + interval '1 day'");
        }
    }
}
