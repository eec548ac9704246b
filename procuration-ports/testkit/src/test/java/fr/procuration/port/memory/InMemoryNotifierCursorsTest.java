package fr.procuration.port.memory;

import fr.procuration.port.contract.NotifierCursorsContract;
import fr.procuration.port.driven.NotifierCursors;

/** The cursors in memory move one delivery at a time. */
final class InMemoryNotifierCursorsTest extends NotifierCursorsContract {

    private final NotifierCursors cursors = new InMemoryNotifierCursors();

    @Override
    protected NotifierCursors cursors() {
        return cursors;
    }

    @Override
    protected NotifierCursors another() {
        return cursors;
    }
}
