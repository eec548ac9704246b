package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next version has migrated, and instances of this one go on beside it, and start again (ADR 0017). */
class NewerVersionIT {

    private static final Pattern GUARD = Pattern.compile("::integer > (\\d+)");

    private static final String EXPANDED = """
            alter table consultation add column reason text;
            grant update (reason) on consultation to "%1$s";
            create table something_new (id bigint primary key);
            grant select, insert on something_new to "%1$s";
            """.formatted(ApplicationRole.NAME);

    @TempDir
    private Path folder;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());

    @Test
    void an_instance_that_starts_again_works_and_takes_no_right_away() throws IOException {
        Files.writeString(folder.resolve("V1000__expanded.sql"), EXPANDED);
        migrate("classpath:db/migration", "filesystem:" + folder);
        // The newer version has another script of this name: this version runs its own again.
        sql.execute("update flyway_schema_history set checksum = 1 where script like 'R\\_\\_%'");

        migrate("classpath:db/migration");

        assertThat(sql.column("select count(*) from flyway_schema_history where script like 'R\\_\\_%' and success"))
                .as("run again")
                .containsExactly("2");
        assertThat(sql.column("select has_column_privilege('%1$s', 'consultation', 'reason', 'update')::text"
                        .formatted(ApplicationRole.NAME)))
                .containsExactly("true");
        assertThat(sql.column("select has_table_privilege('%1$s', 'something_new', 'insert')::text"
                        .formatted(ApplicationRole.NAME)))
                .containsExactly("true");
        try (Instance instance = Instance.on(sql.jdbcUrl())) {
            instance.get(Consultations.class)
                    .record(new Consultation(
                            Nirs.FRANCOISE,
                            new Agent("agent", "CPAM", "10.75.0.1"),
                            Instants.GUIDE,
                            Outcome.AUCUNE_PROCURATION));
        }
        assertThat(sql.column("select agent from consultation")).containsExactly("agent");
    }

    @Test
    void the_rights_know_the_last_migration_of_this_version() throws IOException {
        try (InputStream script = Objects.requireNonNull(
                getClass().getResourceAsStream("/db/migration/R__rights_of_the_application.sql"))) {
            Matcher guard = GUARD.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(guard.find()).isTrue();
            assertThat(sql.column("select max(version::integer) from flyway_schema_history"))
                    .containsExactly(guard.group(1));
        }
    }

    private void migrate(String... locations) {
        Flyway.configure()
                .dataSource(sql.jdbcUrl(), null, null)
                .locations(locations)
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .load()
                .migrate();
    }
}
