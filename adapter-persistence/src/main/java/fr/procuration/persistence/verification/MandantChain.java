package fr.procuration.persistence.verification;

import fr.procuration.persistence.chain.JournalHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the entries of one mandant after the other. */
final class MandantChain {

    private final Retained retained;
    private final Report report;
    private final Map<Integer, StoredEntry> ended = new HashMap<>();
    private final Set<Integer> ends = new HashSet<>();
    private @Nullable StoredEntry before;

    MandantChain(Retained retained, Report report) {
        this.retained = retained;
        this.report = report;
    }

    /** Whether an entry begins another chain. */
    boolean isOfAnother(StoredEntry entry) {
        return before == null
                || before.part() != entry.part()
                || !before.mandant().equals(entry.mandant());
    }

    void next(StoredEntry entry) {
        if (isOfAnother(entry)) {
            end();
        }
        if (entry.id() == null) {
            report.found(Finding.of(entry, "its procuration was removed"));
        } else if (!entry.isWhole()) {
            report.found(Finding.of(
                    entry, "it was changed or inserted, or its procuration was changed: the hash is another"));
        } else if (!entry.agrees()) {
            report.found(Finding.of(entry, "its procuration says otherwise: that was changed"));
        }
        follow(entry);
        if (entry.isGrant() && entry.endedAt() != null) {
            ended.put(entry.number(), entry);
        } else if (entry.isEnd()) {
            ends.add(entry.number());
        }
        before = entry;
    }

    private void follow(StoredEntry entry) {
        int sequence = before == null ? 0 : before.sequence();
        byte[] hash = before == null ? JournalHash.none() : before.hash();
        if (entry.sequence() != sequence + 1) {
            if (!isPurgedBefore(entry)) {
                report.found(Finding.of(
                        entry,
                        "those of the sequences %d to %d before it were removed"
                                .formatted(sequence + 1, entry.sequence() - 1)));
            }
        } else if (!Arrays.equals(hash, entry.previous()) && entry.isWhole()) {
            report.found(Finding.of(entry, "it does not follow the one before: one of both was changed or inserted"));
        }
    }

    /** Their positions are those of checkpoints that are old enough, or another verification misses them there. */
    private boolean isPurgedBefore(StoredEntry entry) {
        return retained.mayBePurged(entry.mandant()) && (before == null || retained.mayBePurged(before.at()));
    }

    /** After the last entry of a mandant. */
    void end() {
        ended.keySet().removeAll(ends);
        ended.values()
                .forEach(grant -> report.found(new Finding(
                        null,
                        grant.id(),
                        "TERMINEE",
                        grant.endedAt(),
                        "the procuration has ended, and the journal does not say it")));
        ended.clear();
        ends.clear();
        before = null;
    }
}
