package fr.procuration.persistence.procuration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Plans;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import org.junit.jupiter.api.Test;

/** Looking for a procuration that runs costs the same, whatever the mandant gave before. */
class RunningIT {

    private static final String NOW = "'2025-12-20'";

    private static final String[] INDEXES = {
        "Limit",
        "Index Scan Backward using procuration_pk on procuration",
        "mandant_index_pk",
        "using journal_chain on journal",
        "using journal_end_once on journal"
    };

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());

    @Test
    void what_is_past_is_not_even_decoded() {
        try (Instance instance = Instance.on(sql.jdbcUrl())) {
            ProcurationStore store = instance.get(ProcurationStore.class);
            Change grant = Changes.grant(Mandants.FRANCOISE);
            store.record(grant);
            sql.execute("update procuration set mandant_data = 'unreadable', mandataire_data = 'unreadable'");

            assertThat(store.running(
                            Nirs.FRANCOISE, grant.procuration().validity().until()))
                    .isEmpty();
        }
    }

    @OnOneServer
    @Test
    void one_row_is_read_by_the_key() {
        sql.execute("""
                insert into mandant_index (part, mandant, key_id, nir_index, nir_data)
                select m % 4, gen_random_uuid(), 1, int4send(m), 'd' from generate_series(1, 1000) m;
                insert into procuration (part, mandant, number, sequence, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
                select part, mandant, n, n, gen_random_uuid(), 'WEB', '2025-12-16', '2026-01-16', 'm', 'n'
                from mandant_index, generate_series(1, 5) n;
                insert into journal (part, mandant, number, kind, at, sequence, previous, hash)
                select part, mandant, number, 'ACCORDEE', granted_at, sequence, sha256('a'), sha256('b') from procuration;
                analyze mandant_index, procuration, journal;
                """);

        assertThat(new Plans(sql).of(RunningProcurations.OF_ONE, "3", "3", "3", "3", "'a'", "'b'", NOW, NOW))
                .contains(INDEXES)
                .doesNotContain("Sort", "Seq Scan");
        assertThat(new Plans(sql)
                        .of(
                                RunningProcurations.OF_MANY,
                                "array[3, 2]",
                                "array['a', 'b']::bytea[]",
                                "array['a', 'b']::bytea[]",
                                "array[" + NOW + "]::timestamptz[]",
                                "array[" + NOW + "]::timestamptz[]"))
                .contains(INDEXES)
                .doesNotContain("Sort", "Seq Scan");
    }
}
