package fr.procuration.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What older versions of the service have recorded stays, and gets what newer ones need. */
class MigrationIT {

    private static final String OF_BEFORE = """
            insert into procuration (mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
            select m, n, gen_random_uuid(), 'WEB', '2025-12-16', '2026-01-16', 'm', 'n'
            from unnest(array['a', 'b', 'c']::bytea[]) m, generate_series(1, 3) n;
            insert into journal (mandant, number, kind, at) select mandant, number, 'ACCORDEE', granted_at from procuration;
            """;

    private final Sql sql = new Sql(EmbeddedDatabase.empty());

    @Test
    void mandants_of_before_get_one_reference_each() {
        firstVersion().load().migrate();
        sql.execute(OF_BEFORE);
        thisVersion().load().migrate();

        assertThat(sql.column("select count(distinct mandant_reference) from procuration group by mandant"))
                .containsExactly("1", "1", "1");
        assertThat(sql.column("select distinct mandant_reference from procuration"))
                .hasSize(3);
        assertThat(sql.column("select id from journal")).hasSize(9);
    }

    private FluentConfiguration thisVersion() {
        return Flyway.configure()
                .dataSource(sql.jdbcUrl(), null, null)
                .placeholders(Map.of("application", ApplicationRole.NAME));
    }

    /** It granted nothing to anybody. */
    private FluentConfiguration firstVersion() {
        return thisVersion().target("1").repeatableSqlMigrationPrefix("none");
    }
}
