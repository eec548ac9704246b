package fr.procuration.persistence.appointment;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.AgendaContract;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances keep the promises together. */
final class JdbcAgendaIT extends AgendaContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected Agenda agenda() {
        return INSTANCES.get(Agenda.class);
    }

    @Override
    protected ProcurationStore store() {
        return INSTANCES.get(ProcurationStore.class);
    }

    @Override
    protected Journal journal() {
        return INSTANCES.get(Journal.class);
    }

    @Override
    protected Feed feed() {
        return INSTANCES.get(Feed.class);
    }

    @Override
    protected Agenda another() {
        return INSTANCES.other().get(Agenda.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }

    @Override
    protected void failHalfway() {
        INSTANCES.failOn("message");
    }
}
