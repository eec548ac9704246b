package fr.procuration.persistence.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.persistence.chain.Checkpoint;
import fr.procuration.persistence.chain.CheckpointTable;
import fr.procuration.persistence.chain.Checkpoints;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Plans;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list is filled up to three quarters, and what stands under a checkpoint says so. */
class FilledListIT {

    private static final Instant NOW = Instants.GUIDE.plusSeconds(60);
    private static final int WELL_FILLED = 98_304;
    private static final int MANY = 64;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final ReceiptRegister register = instance.get(ReceiptRegister.class);

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void the_next_list_is_begun_when_three_quarters_of_the_last_are_given() {
        fill(WELL_FILLED - 2);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(each -> register.register(granted(), NOW).status())
                        .map(StatusEntry::list))
                .containsExactly(1, 1, 2, 2);
        assertThat(sql.column("select number || ': ' || given from receipt_list order by number"))
                .containsExactly("1: 98304", "2: 2");
    }

    @Test
    void what_is_valid_is_read_of_a_filled_list() {
        fill(WELL_FILLED - 1);
        StatusEntry entry = register.register(granted(), NOW).status();

        // The others are over.
        assertThat(register.valid(entry.list(), NOW).orElseThrow()).containsExactly(entry.index());
    }

    /** Of two with the same, whoever reads what came after one of them would miss the other. */
    @Test
    void those_who_register_at_once_have_ordinals_of_their_own() throws InterruptedException {
        List<Callable<RegisteredReceipt>> registering = Stream.generate(this::granted)
                .limit(MANY)
                .<Callable<RegisteredReceipt>>map(granted -> () -> register.register(granted, NOW))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(registering)).allMatch(each -> each.state() == Future.State.SUCCESS);
        }

        assertThat(sql.column("select ordinal from receipt order by ordinal"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** The places of the others begin to be given again. */
    @Test
    void a_list_of_a_database_that_was_put_back_is_read_whole() {
        register.register(granted(), NOW);
        StatusEntry lost = register.register(granted(), NOW).status();
        assertThat(register.valid(1, NOW).orElseThrow()).hasSize(2);

        sql.execute("delete from receipt where place = " + lost.index() + "; update receipt_list set given = 1");
        assertThat(register.valid(1, NOW).orElseThrow()).hasSize(1).doesNotContain(lost.index());

        sql.execute("delete from journal_place; update journal_head set position = 0; delete from receipt");
        assertThat(register.valid(1, NOW).orElseThrow()).isEmpty();
    }

    @Test
    void a_list_is_read_whole_again_when_much_has_happened() {
        register.register(granted(), NOW);
        assertThat(register.valid(1, NOW).orElseThrow()).hasSize(1);
        sql.execute("delete from receipt; update journal_head set position = position + 100000");

        assertThat(register.valid(1, NOW).orElseThrow())
                .as("only what has changed is read")
                .hasSize(1);
        sql.execute("update journal_head set position = position + 100001");
        assertThat(register.valid(1, NOW).orElseThrow()).isEmpty();
    }

    /** It has other receipts and ends than the last, and may have as many. */
    @Test
    void a_list_is_read_whole_from_another_server() {
        assumeFalse(CitusCluster.isGiven(), "what a server says of itself is not replaced on a cluster");
        sql.execute("""
                do $$ begin
                    execute format('alter database %I set search_path = public, pg_catalog', current_database());
                end $$
                """);
        try (Instance other = Instance.on(sql.jdbcUrl())) {
            ReceiptRegister asked = other.get(ReceiptRegister.class);
            register.register(granted(), NOW);
            assertThat(asked.valid(1, NOW).orElseThrow()).hasSize(1);
            sql.execute("delete from receipt");
            assertThat(asked.valid(1, NOW).orElseThrow())
                    .as("only what has changed is read")
                    .hasSize(1);

            sql.execute("create function public.pg_postmaster_start_time() returns timestamptz"
                    + " language sql as $$ select timestamptz '2031-01-01' $$");
            assertThat(asked.valid(1, NOW).orElseThrow()).isEmpty();
        }
    }

    @Test
    void whether_a_procuration_has_ended_is_found_by_an_index() {
        register.register(granted(), NOW);
        sql.execute("""
                insert into journal_place (position, part, entry, mandant, number, kind, at)
                select each, 0, each, gen_random_uuid(), 1, 'TERMINEE', '2025-12-18' from generate_series(1000, 50000) each;
                analyze journal_place, receipt, receipt_list, journal_head
                """);

        assertThat(new Plans(sql).of(ReceiptTable.WHOLE, "now()", "1")).contains("journal_place_end");
    }

    @Test
    void those_whose_month_is_over_are_found_by_an_index() {
        fill(WELL_FILLED);
        sql.execute("analyze journal_place, receipt, receipt_list, journal_head");

        assertThat(new Plans(sql).of(ReceiptTable.CHANGES, "1", "1", "now()", "0", "1", "now()", "now()", "1"))
                .contains("receipt_over");
    }

    @Test
    void what_stands_under_a_checkpoint_says_under_which() throws SQLException {
        Procuration granted = granted();
        assertThat(register.reference(granted).checkpoint()).isNull();

        instance.get(Journal.class).after(0, 10);
        assertThat(register.reference(granted).checkpoint()).isNull();

        assertThat(instance.get(Checkpoints.class).addIfDue(NOW, Duration.ZERO)).isTrue();
        Checkpoint first = checkpoint();
        assertThat(register.reference(granted).checkpoint())
                .isNotNull()
                .satisfies(under -> assertThat(under.number()).isEqualTo(1))
                .satisfies(under ->
                        assertThat(HexFormat.of().formatHex(first.hash())).startsWith(under.hash()));
        assertThat(sql.column("select encode(hash, 'hex') from journal"))
                .singleElement()
                .asString()
                .startsWith(register.reference(granted).entry());

        Procuration next = granted();
        instance.get(Journal.class).after(0, 10);
        assertThat(register.reference(next).checkpoint()).isNull();
    }

    private Checkpoint checkpoint() throws SQLException {
        try (Connection connection = sql.connect()) {
            return new CheckpointTable(connection).covering(1).orElseThrow();
        }
    }

    private void fill(int places) {
        sql.execute("""
                insert into receipt (list, place, ordinal, subject, part, mandant, number, ends_at)
                select 1, place, row_number() over (), place, 0, gen_random_uuid(), 1, '2020-01-01' from generate_series(0, 131071) place
                order by random() limit %1$d;
                update receipt_list set given = %1$d where number = 1;
                """.formatted(places));
    }

    private Procuration granted() {
        Change grant = Changes.grant(Mandants.random());
        assertThat(instance.get(ProcurationStore.class).record(grant)).isTrue();
        return grant.procuration();
    }
}
