package fr.procuration.port.memory;

import fr.procuration.port.contract.NotifierContract;
import fr.procuration.port.driven.Notifier;

/** The notifier that remembers takes everything. */
final class RecordingNotifierTest extends NotifierContract {

    private final Notifier notifier = new RecordingNotifier("recording");

    @Override
    protected Notifier notifier() {
        return notifier;
    }
}
