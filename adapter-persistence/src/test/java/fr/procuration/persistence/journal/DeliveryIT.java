package fr.procuration.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import io.micronaut.data.exceptions.DataAccessException;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A delivery holds its cursor and nothing else. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeliveryIT {

    private static final String DIE = "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
            + " where datname = current_database() and state = 'idle in transaction'";

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance smallest = Instance.withTwoConnections(sql.jdbcUrl());
    private final Instance other = Instance.on(sql.jdbcUrl());
    private final Change change = Changes.grant(Mandants.random());

    @AfterEach
    void close() {
        smallest.close();
        other.close();
    }

    @Test
    void reads_the_journal_on_a_pool_of_two() {
        smallest.get(ProcurationStore.class).record(change);

        assertThat(advance(
                        smallest,
                        cursor -> smallest.get(Journal.class)
                                .after(cursor, 10)
                                .get(0)
                                .position()))
                .isTrue();
        assertThat(cursor()).isEqualTo("1");
    }

    @Test
    void places_entries_at_once_for_everybody() {
        other.get(ProcurationStore.class).record(change);

        advance(smallest, cursor -> {
            smallest.get(Journal.class).after(cursor, 10);
            assertThat(other.get(Journal.class).after(cursor, 10)).containsExactly(new JournalEntry(1, change.event()));
            return cursor;
        });
    }

    @Test
    void keeps_what_it_recorded_even_if_it_fails() {
        DataAccessException failure = new DataAccessException("somebody else's");

        assertThatThrownBy(() -> advance(smallest, cursor -> {
                    smallest.get(ProcurationStore.class).record(change);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(sql.column("select number from procuration")).hasSize(1);
    }

    @OnOneServer
    @Test
    void releases_its_cursor_when_its_process_dies() {
        assertThatThrownBy(() -> advance(smallest, cursor -> {
                    assertThat(advance(other, same -> 99)).isFalse();
                    sql.execute(DIE);
                    assertThat(advance(other, same -> same + 7)).isTrue();
                    return cursor + 1;
                }))
                .isInstanceOf(UnavailableException.class);
        assertThat(cursor()).isEqualTo("7");
    }

    private static boolean advance(Instance instance, LongUnaryOperator delivery) {
        return instance.get(NotifierCursors.class).advance("mail", delivery);
    }

    private String cursor() {
        return sql.column("select position from notifier_cursor").get(0);
    }
}
