package fr.procuration.persistence.message;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.contract.OutboxContract;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Two instances keep the promises together. */
final class JdbcOutboxIT extends OutboxContract {

    private static final Sql SQL = new Sql(EmbeddedDatabase.fresh());
    private static final List<Instance> INSTANCES = List.of(Instance.on(SQL.jdbcUrl()), Instance.on(SQL.jdbcUrl()));
    private static final AtomicInteger TURN = new AtomicInteger();

    @AfterAll
    static void close() {
        INSTANCES.forEach(Instance::close);
    }

    @BeforeEach
    void empty_the_outbox() {
        SQL.execute("delete from message");
    }

    @Override
    protected Outbox outbox() {
        return of(Outbox.class);
    }

    @Override
    protected Contacts contacts() {
        return of(Contacts.class);
    }

    @Override
    protected ProcurationStore store() {
        return of(ProcurationStore.class);
    }

    @Override
    protected Journal journal() {
        return of(Journal.class);
    }

    private static <T> T of(Class<T> port) {
        return INSTANCES
                .get(Math.floorMod(TURN.getAndIncrement(), INSTANCES.size()))
                .get(port);
    }
}
