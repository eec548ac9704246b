package fr.procuration.persistence.audit;

import fr.procuration.persistence.database.GroupedStatements;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * The record of who did what, apart from technical logs; it can only be added to. Entries that come at once are written
 * together. What callers can provoke as fast as they like is counted: of the same in a minute the first is a line, and the
 * others are another with their number (ADR 0026).
 */
@Singleton
public class AuditTrail {

    private static final int LARGEST_GROUP = 500;
    private static final int OF_AN_ACCOUNT = 20;
    private static final int OF_AN_ADDRESS = 5;
    private static final int ADDRESSES = 50;

    private final AuditTable table;
    private final GroupedStatements<AuditEntry, AuditEntry> writes;
    private final CountedLines<AuditEntry> ofAccounts =
            new CountedLines<>(OF_AN_ACCOUNT, Integer.MAX_VALUE, AuditEntry::actor);
    private final CountedLines<AuditEntry> ofStrangers =
            new CountedLines<>(OF_AN_ADDRESS, ADDRESSES, AuditEntry::origin);

    AuditTrail(AuditTable table) {
        this.table = table;
        this.writes = GroupedStatements.of(1, LARGEST_GROUP, group -> table.insert(once(group)));
    }

    /**
     * Adds an entry; it is durable on return.
     *
     * @throws fr.procuration.port.UnavailableException if it cannot be written
     */
    public void record(AuditEntry entry) {
        writes.send(entry);
    }

    /**
     * Counts what is one line however often it happens in a minute. The first is durable on return, the number of the others
     * soon after the minute is over; a caller whose lines differ too much is counted among others.
     *
     * @throws fr.procuration.port.UnavailableException if the first cannot be written
     */
    public void count(AuditEntry entry) {
        CountedLines<AuditEntry> lines = entry.actor() == null ? ofStrangers : ofAccounts;
        AuditEntry line = entry.ofItsMinute();
        if (!lines.add(line, () -> record(entry))) {
            lines.addAnyway(line.amongOthers());
        }
    }

    /** Writes the numbers of the minute that is over. */
    @Scheduled(cron = CountedLines.EACH_MINUTE)
    @PreDestroy
    void writeNumbers() {
        ofAccounts.write(numbers -> table.insert(numbers.entrySet()));
        ofStrangers.write(numbers -> table.insert(numbers.entrySet()));
    }

    private static List<Map.Entry<AuditEntry, Integer>> once(List<AuditEntry> entries) {
        return entries.stream().map(each -> Map.entry(each, 1)).toList();
    }
}
