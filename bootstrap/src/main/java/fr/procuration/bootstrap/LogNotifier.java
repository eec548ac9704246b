package fr.procuration.bootstrap;

import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Notifier;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of every change, in one structured line without personal data. */
@Singleton
final class LogNotifier implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger("procuration.journal");

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void notify(JournalEntry entry) {
        ProcurationEvent event = entry.event();
        LOG.atInfo()
                .addKeyValue("position", entry.position())
                .addKeyValue("evenement", kind(event))
                .addKeyValue("procuration", event.procuration().value())
                .addKeyValue("le", event.at().toString())
                .log("journal");
    }

    private static String kind(ProcurationEvent event) {
        return switch (event) {
            case ProcurationEvent.Granted granted -> "accordee";
            case ProcurationEvent.Ended ended -> "terminee";
            case ProcurationEvent.Mismatched mismatched -> "ecartee";
            case ProcurationEvent.Received received -> "recue";
        };
    }
}
