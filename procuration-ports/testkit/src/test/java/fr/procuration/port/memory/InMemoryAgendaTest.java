package fr.procuration.port.memory;

import fr.procuration.port.contract.AgendaContract;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Sites;
import java.util.List;

final class InMemoryAgendaTest extends AgendaContract {

    private final InMemoryProcurations procurations = new InMemoryProcurations();
    private final Agenda agenda =
            new InMemoryAgenda(List.of(Sites.PARIS, Sites.REUNION), procurations, new InMemoryMessages(procurations));

    @Override
    protected Agenda agenda() {
        return agenda;
    }

    @Override
    protected ProcurationStore store() {
        return procurations;
    }

    @Override
    protected Journal journal() {
        return procurations;
    }

    @Override
    protected Feed feed() {
        return procurations;
    }

    @Override
    protected Agenda another() {
        return agenda;
    }
}
