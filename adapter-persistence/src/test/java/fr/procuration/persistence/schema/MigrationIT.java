package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Procuration;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What older versions of the service have recorded in the clear stays, and is sealed. */
class MigrationIT {

    private static final String FRANCOISE = """
            '{"nir":"2550814168025","identite":{"civilite":"MADAME","nom":"MARTIN","prenom":"Françoise",
            "dateNaissance":"1955-08-14"}}'
            """;
    private static final String NICOLAS =
            "'{\"civilite\":\"MONSIEUR\",\"nom\":\"Martin\",\"prenom\":\"Nicolas\",\"dateNaissance\":\"1991-04-16\"}'";

    private static final String OF_BEFORE = """
            insert into procuration (
                mandant, number, id, canal, granted_at, ends_at, mandant_data, mandataire_data, mandant_reference)
            select '2550814168025', n, gen_random_uuid(), 'WEB', timestamptz '2025-12-16' + n * interval '1 hour',
                '2026-01-16', %s, %s, '9094312b-7eab-401d-9ef2-e3ec8c6885fc'
            from generate_series(1, 3) n;
            insert into journal (mandant, number, kind, at) select mandant, number, 'ACCORDEE', granted_at from procuration;
            insert into journal (mandant, number, kind, at, agent, site, visit)
            select mandant, number, 'RECUE', granted_at, 'agent.paris', 'CPAM-PARIS-01', gen_random_uuid() from procuration;
            insert into kept_answer (mandant, key, number) values ('2550814168025', 'granted', 2);
            insert into kept_answer (mandant, key, mandataire_data, running_until)
            values ('2550814168025', 'refused', %s, '2026-01-16');
            insert into satisfaction (mandant, number, satisfied, at) values ('1700675114052', 0, true, '2025-12-16');
            insert into satisfaction (mandant, number, satisfied, at) values ('2550814168025', 1, true, '2025-12-16');
            insert into consultation (mandant, agent, site, at, outcome)
            values ('1700675114052', 'agent.paris', 'CPAM-PARIS-01', '2025-12-16', 'AUCUNE_PROCURATION');
            """.formatted(FRANCOISE, NICOLAS, NICOLAS);

    @TempDir
    private Path folder;

    private final Sql sql = new Sql(EmbeddedDatabase.empty());

    @Test
    void what_was_recorded_is_found_again_under_the_same_reference() {
        try (Instance instance = upgraded()) {
            ProcurationStore store = instance.get(ProcurationStore.class);

            assertThat(store.all(Nirs.FRANCOISE))
                    .hasSize(3)
                    .extracting(Procuration::mandant)
                    .containsOnly(Mandants.FRANCOISE);
            assertThat(store.answerTo(Nirs.FRANCOISE, new IdempotencyKey("granted")))
                    .map(kept -> kept.mandataire().identite().prenom().value())
                    .contains("Nicolas");
            assertThat(store.answerTo(Nirs.FRANCOISE, new IdempotencyKey("refused")))
                    .map(kept -> kept.mandataire().identite().prenom().value())
                    .contains("Nicolas");
            assertThat(instance.get(SatisfactionAnswers.class).record(Nirs.JEAN, 0, false, Instants.GUIDE))
                    .isFalse();
            assertThat(Traced.about(instance.get(Consultations.class), Nirs.JEAN))
                    .extracting(Consultation::outcome)
                    .containsExactly(Outcome.AUCUNE_PROCURATION);
            assertThat(instance.get(Feed.class).changesAfter(0, 10))
                    .hasSize(3)
                    .extracting(FeedEntry::reference)
                    .extracting(reference -> reference.value().toString())
                    .containsOnly("9094312b-7eab-401d-9ef2-e3ec8c6885fc");
        }
    }

    @Test
    void nothing_stays_in_the_clear() {
        upgraded().close();

        assertThat(new StolenDatabase(sql)
                        .findsIn(StolenDatabase.FILES_OF_TABLES, "2550814168025", "MARTIN", "1955-08-14"))
                .isEmpty();
        assertThat(sql.column("select nir_index from mandant_index where key_id = 0"))
                .isEmpty();
    }

    @Test
    void a_second_start_finds_nothing_to_seal() {
        upgraded().close();
        String sealed = "select md5(string_agg(mandant_data::text, ',' order by number)) from procuration";
        var before = sql.column(sealed);
        Instance.withOwner(sql.jdbcUrl(), new TestKeysets(folder)).close();

        assertThat(sql.column(sealed)).isEqualTo(before);
    }

    private Instance upgraded() {
        toVersion("5").load().migrate();
        sql.execute(OF_BEFORE);
        return Instance.withOwner(sql.jdbcUrl(), new TestKeysets(folder));
    }

    private FluentConfiguration toVersion(String version) {
        return Flyway.configure()
                .dataSource(sql.jdbcUrl(), null, null)
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .target(version)
                .repeatableSqlMigrationPrefix("none");
    }
}
