package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's folder of before there were two roles. */
class UpgradeE2E {

    private static final String OF_BEFORE = """
            insert into procuration (mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
            values (
                '2550814168025', 1, '9094312b-7eab-401d-9ef2-e3ec8c6885fc', 'WEB',
                '2026-01-31 10:00+01', '2026-03-01 00:00+01',
                '{"nir":"2550814168025","identite":{"civilite":"MADAME","nom":"MARTIN","prenom":"Françoise",
                  "dateNaissance":"1955-08-14"}}',
                '{"civilite":"MONSIEUR","nom":"Martin","prenom":"Nicolas","dateNaissance":"1991-04-16"}');
            insert into journal (mandant, number, kind, at) select mandant, number, 'ACCORDEE', granted_at from procuration;
            """;

    @TempDir
    private Path folder;

    @Test
    void is_opened_with_what_was_recorded_in_it() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), null, null)
                    .target("2")
                    .repeatableSqlMigrationPrefix("none")
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(OF_BEFORE);
            }
        }

        try (ServiceProcess service =
                ServiceProcess.start(folder, Map.of("PROCURATION_CLOCK", "2026-02-01T10:00:00+01:00"))) {
            Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
            JsonNode before = Caller.json(francoise.get("/api/procurations"));
            assertThat(before.findValuesAsText("id")).containsExactly("9094312b-7eab-401d-9ef2-e3ec8c6885fc");

            Caller paris = Caller.signedIn(service.address(), "agent.paris", "accueil");
            JsonNode seen = Caller.json(paris.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE)));
            assertThat(seen.at("/verdict").asText()).isEqualTo("REPRESENTE");
        }
    }
}
