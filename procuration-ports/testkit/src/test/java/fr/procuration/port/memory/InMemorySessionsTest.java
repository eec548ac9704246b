package fr.procuration.port.memory;

import fr.procuration.port.contract.SessionsContract;
import fr.procuration.port.session.Sessions;

/** The sessions in memory keep the contract. */
final class InMemorySessionsTest extends SessionsContract {

    private final Sessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Sessions another() {
        return sessions;
    }
}
