package fr.procuration.bootstrap.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The released version goes on, on the schema of this one: a migration adds, and takes nothing away (ADR 0017). */
class OlderVersionIT {

    private static final Released RELEASED = Released.read();
    private static final String BEFORE = EmbeddedDatabase.empty();

    @TempDir
    private Path folder;

    private final String after = EmbeddedDatabase.fresh();

    @BeforeAll
    static void migrate_as_the_released_version_did() {
        flyway(BEFORE)
                .target(RELEASED.schema())
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
    }

    @Test
    void all_that_the_released_version_sends_is_taken() {
        assertThat(RELEASED.statements()).hasSizeGreaterThan(30);
        assertThat(contraction()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table consultation add column reason text",
                "alter table journal add column weight integer not null default 1",
                "create table something_new (id bigint primary key, name text not null)",
                "alter table audit add column rank text, add constraint rank_known check (rank in ('A', 'B'))",
                "alter table audit drop constraint audit_kind_known, add constraint audit_kind_known check (kind in"
                        + " ('CONNEXION', 'DECONNEXION', 'REFUS', 'FLUX', 'CLES', 'PURGE', 'LACUNE', 'VISITE'))",
                "alter table audit drop constraint audit_kind_known",
                "create index audit_kind on audit (kind)"
            })
    void a_migration_that_adds_is_left_alone(String migration) throws IOException {
        migrate(migration);

        assertThat(contraction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table satisfaction drop column satisfied                     | column gone or of another type: satisfaction.satisfied boolean
            alter table satisfaction rename column satisfied to content        | must be given now: satisfaction.content
            alter table ended_session alter column id type varchar(200)        | column gone or of another type: ended_session.id text
            drop table look_up_bucket                                          | 42P01: SELECT state as state FROM look_up_bucket
            alter table audit add column reason text not null default 'x'; alter table audit alter column reason drop default | must be given now: audit.reason
            alter table audit alter column actor set default '', alter column actor set not null | must not be null now: audit.actor
            alter table look_up_bucket drop constraint look_up_bucket_pk       | 42P10: INSERT INTO look_up_bucket
            alter table kept_answer drop constraint kept_answer_pk             | unique no longer: kept_answer
            create unique index one_agent on consultation (agent)              | must be unique now: consultation
            alter table audit add constraint short check (char_length(action) < 20) | checked now: audit.short
            alter table audit drop constraint audit_kind_known, add constraint audit_kind_known check (kind in ('REFUS', 'FLUX')) | checked now: audit.audit_kind_known
            alter table ended_session add constraint known foreign key (id) references notifier_cursor | checked now: ended_session.known
            revoke insert on audit from procuration_application                | 42501: insert into audit
            revoke update (state) on look_up_bucket from procuration_application | 42501: UPDATE look_up_bucket
            revoke select on ended_session from procuration_application        | 42501: select 1 from ended_session
            """)
    void a_migration_that_takes_away_is_found(String migration, String found) throws IOException {
        migrate(migration);

        assertThat(contraction()).anySatisfy(each -> assertThat(each).startsWith(found));
    }

    private Set<String> contraction() {
        return Contraction.of(RELEASED, BEFORE, after, ApplicationRole.urlOf(after));
    }

    private void migrate(String migration) throws IOException {
        Files.writeString(folder.resolve("V1000__next.sql"), migration);
        flyway(after)
                .locations("classpath:db/migration", "filesystem:" + folder)
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(String url) {
        return Flyway.configure().dataSource(url, null, null).placeholders(Map.of("application", ApplicationRole.NAME));
    }
}
