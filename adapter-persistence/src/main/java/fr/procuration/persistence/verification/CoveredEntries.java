package fr.procuration.persistence.verification;

import fr.procuration.persistence.chain.Checkpoint;
import fr.procuration.persistence.chain.MerkleTree;
import fr.procuration.persistence.verification.Positions.Slot;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries that a checkpoint covers, as they are now. */
final class CoveredEntries {

    private final Checkpoint checkpoint;
    private final @Nullable Slot[] slots;

    CoveredEntries(Checkpoint checkpoint, Positions positions) throws SQLException {
        this.checkpoint = checkpoint;
        this.slots = new Slot[Math.toIntExact(checkpoint.entries())];
        for (Slot slot = positions.takeUpTo(checkpoint.last());
                slot != null;
                slot = positions.takeUpTo(checkpoint.last())) {
            int index = Math.toIntExact(slot.position() - checkpoint.first());
            if (index >= 0 && slots[index] == null) {
                slots[index] = slot;
            }
        }
    }

    /** Whether all of them are what they were, or purged; tells those that are not. */
    boolean verify(Retained retained, Report report) {
        boolean old = retained.mayBePurged(checkpoint.at());
        if (old && Arrays.stream(slots).allMatch(Objects::isNull)) {
            return true;
        }
        boolean complete = true;
        for (int each = 0; each < slots.length; each++) {
            Slot slot = slots[each];
            if (slot == null || slot.hash() == null) {
                complete = tell(report, each, "it was removed");
            } else if (slot.leaf() && !old) {
                complete = tell(report, each, "it was removed, and is passed off as purged before its time");
            }
        }
        return complete && isRootRight(report);
    }

    private boolean isRootRight(Report report) {
        List<byte[]> hashes = Arrays.stream(slots)
                .map(slot -> Objects.requireNonNull(Objects.requireNonNull(slot).hash()))
                .toList();
        if (Arrays.equals(MerkleTree.root(hashes), checkpoint.root())) {
            return true;
        }
        boolean named = false;
        for (int each = 0; each < slots.length; each++) {
            if (!checkpoint.knows(checkpoint.first() + each, hashes.get(each))) {
                named = !tell(
                        report, each, "another one was there when checkpoint " + checkpoint.number() + " was signed");
            }
        }
        if (!named) {
            report.found(Finding.ofCheckpoint(
                    checkpoint.number(),
                    checkpoint.at(),
                    "covers other entries than those of the positions %d to %d"
                            .formatted(checkpoint.first(), checkpoint.last())));
        }
        return false;
    }

    private boolean tell(Report report, int index, String what) {
        Slot slot = slots[index];
        report.found(
                slot == null
                        ? new Finding(checkpoint.first() + index, null, null, checkpoint.at(), what)
                        : new Finding(
                                slot.position(),
                                slot.procuration(),
                                slot.kind(),
                                slot.at() == null ? checkpoint.at() : slot.at(),
                                what));
        return false;
    }
}
