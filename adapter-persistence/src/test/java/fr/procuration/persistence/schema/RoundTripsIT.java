package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What is read is one round trip. The driver sends an empty one before a statement that may answer with much, once it has
 * asked the server for the types of its parameters, as it does for an instant that comes without its type.
 */
@Isolated("the driver's log is the same for all connections")
class RoundTripsIT {

    /** After so many the driver has prepared a statement, and knows what it answers with. */
    private static final int OFTEN = 12;

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @AfterEach
    void leaveTheDriverAlone() {
        driver.removeHandler(handler);
        driver.setLevel(null);
    }

    @Test
    void no_read_is_preceded_by_an_empty_round_trip() {
        try (Instance instance = Instance.on(EmbeddedDatabase.fresh())) {
            ProcurationStore store = instance.get(ProcurationStore.class);
            Consultations consultations = instance.get(Consultations.class);
            store.record(Changes.grant(Mandants.FRANCOISE));
            ProcurationId id = store.latest(Nirs.FRANCOISE).orElseThrow().id();
            driver.addHandler(handler);
            driver.setLevel(Level.FINEST);

            for (int time = 0; time < OFTEN; time++) {
                store.running(Nirs.FRANCOISE, Instants.GUIDE);
                store.latest(Nirs.FRANCOISE);
                store.find(Nirs.FRANCOISE, id);
                store.all(Nirs.FRANCOISE);
                store.reception(Nirs.FRANCOISE, id, VisitId.random());
                Traced.about(consultations, Nirs.FRANCOISE);
            }

            assertThat(List.copyOf(said))
                    .as("what the driver said")
                    .anyMatch(message -> message.contains("Sync"))
                    .noneMatch(message -> message.startsWith("Forcing Sync"));
        }
    }
}
