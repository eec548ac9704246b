package fr.procuration.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Plans;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many receptions lie in the journal, the feed finds its way between them. */
class FeedPositionsIT {

    private static final String RECEPTIONS = """
            insert into journal (part, mandant, number, kind, at, agent, site, origin, visit, sequence, previous, hash)
            select part, mandant, number, 'RECUE', granted_at, 'agent.paris', 'CPAM-PARIS-01', '10.75.0.1', gen_random_uuid(),
                1 + each, sha256('a'), sha256('b')
            from procuration, generate_series(1, 2500) as each;
            """;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Change grant = Changes.grant(Mandants.random());
    private final Change revocation = Changes.revocation(grant.procuration());

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_change_behind_more_receptions_than_are_placed_at_once_can_be_read_at_once() {
        recordTheGrantReceptionsAndTheRevocation();

        assertThat(feed().changesAfter(FeedPosition.START, 10))
                .extracting(FeedEntry::event)
                .containsExactly(
                        new FeedEvent.OfProcuration(grant.event()), new FeedEvent.OfProcuration(revocation.event()));
    }

    @Test
    void the_head_tells_of_more_than_is_placed_at_once_when_it_is_asked_again() {
        recordTheGrantReceptionsAndTheRevocation();

        assertThat(feed().head()).isEqualTo(1000);
        assertThat(feed().head()).isEqualTo(2000);
        assertThat(feed().head()).isEqualTo(2502);
        assertThat(feed().head()).isEqualTo(2502);
    }

    @Test
    void the_head_waits_for_nobody_when_there_is_nothing_to_place() throws SQLException {
        recordTheGrantReceptionsAndTheRevocation();
        feed().changesAfter(FeedPosition.START, 10);

        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from journal_head for update");

            assertThat(CompletableFuture.supplyAsync(feed()::head)
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(2502);
        }
    }

    @OnOneServer
    @Test
    void receptions_are_not_even_looked_at() {
        recordTheGrantReceptionsAndTheRevocation();
        feed().changesAfter(FeedPosition.START, 10);
        sql.execute("analyze");

        Plans plans = new Plans(sql);
        assertThat(plans.of(FeedRepository.class, "after", "1", "10", "1", "0", "10", "10"))
                .contains("using journal_place_feed on journal_place");
        assertThat(plans.of(FeedRepository.class, "settledHead")).contains("using journal_without_position on journal");
    }

    private void recordTheGrantReceptionsAndTheRevocation() {
        instance.get(ProcurationStore.class).record(grant);
        sql.execute(RECEPTIONS);
        instance.get(ProcurationStore.class).record(revocation);
    }

    private Feed feed() {
        return instance.get(Feed.class);
    }
}
