package fr.procuration.persistence.chain;

import fr.procuration.persistence.vault.JournalKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was in the journal at an instant.
 *
 * @param number from 1 on
 * @param first the first position it covers, the one after the last of the checkpoint before
 * @param root of the Merkle tree over the hashes of its entries
 * @param previous the hash of the checkpoint before, zeros for the first
 * @param prefixes of the hash of each entry 4 bytes: they tell which one was changed
 * @param ends the identifiers of the procurations that ended in it, 16 bytes each
 * @param signature over all that
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their hashes
public record Checkpoint(
        long number,
        long first,
        long last,
        Instant at,
        byte[] root,
        byte[] previous,
        byte[] prefixes,
        byte[] ends,
        byte[] signature) {

    /** The first bytes of a hash. */
    public static final int PREFIX = 4;

    private static final byte[] PURPOSE = "procuration journal checkpoint 1".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_BYTES = 16;

    /** The next one, over hashes of entries in the order of their positions. */
    static Checkpoint next(
            @Nullable Checkpoint before, Instant now, List<byte[]> hashes, List<UUID> ended, JournalKeys keys) {
        long first = before == null ? 1 : before.last + 1;
        Instant at = before == null || now.isAfter(before.at) ? now : before.at;
        Checkpoint unsigned = new Checkpoint(
                before == null ? 1 : before.number + 1,
                first,
                first + hashes.size() - 1,
                at.truncatedTo(ChronoUnit.MICROS),
                MerkleTree.root(hashes),
                before == null ? JournalHash.none() : before.hash(),
                prefixes(hashes),
                bytes(ended),
                new byte[0]);
        return unsigned.signed(keys.sign(unsigned.content()));
    }

    private Checkpoint signed(byte[] by) {
        return new Checkpoint(number, first, last, at, root, previous, prefixes, ends, by);
    }

    private byte[] content() {
        return ByteBuffer.allocate(
                        PURPOSE.length + 4 * Long.BYTES + 64 + 2 * Integer.BYTES + prefixes.length + ends.length)
                .put(PURPOSE)
                .putLong(number)
                .putLong(first)
                .putLong(last)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .put(root)
                .put(previous)
                .putInt(prefixes.length)
                .put(prefixes)
                .putInt(ends.length)
                .put(ends)
                .array();
    }

    /** What the next one refers to it by. */
    public byte[] hash() {
        return Sha256.of(content());
    }

    public boolean isSignedBy(JournalKeys keys) {
        return keys.hasSigned(content(), signature);
    }

    /** Whether it may come after another one, or be the first if there is none. */
    public boolean follows(@Nullable Checkpoint before) {
        return before == null
                ? number == 1 && first == 1 && MessageDigest.isEqual(previous, JournalHash.none())
                : number == before.number + 1
                        && first == before.last + 1
                        && !at.isBefore(before.at)
                        && MessageDigest.isEqual(previous, before.hash());
    }

    /** Whether it says the same as another one, whoever signed it. */
    public boolean isSameAs(Checkpoint other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    public long entries() {
        return last - first + 1;
    }

    /** Whether the hash of the entry at a position begins as it did. */
    public boolean knows(long position, byte[] hash) {
        int offset = (int) (position - first) * PREFIX;
        return ByteBuffer.wrap(prefixes, offset, PREFIX).equals(ByteBuffer.wrap(hash, 0, PREFIX));
    }

    /** The procurations that ended in it. */
    public List<UUID> ended() {
        ByteBuffer each = ByteBuffer.wrap(ends);
        List<UUID> ended = new ArrayList<>();
        while (each.hasRemaining()) {
            ended.add(new UUID(each.getLong(), each.getLong()));
        }
        return ended;
    }

    private static byte[] prefixes(List<byte[]> hashes) {
        ByteBuffer prefixes = ByteBuffer.allocate(hashes.size() * PREFIX);
        hashes.forEach(hash -> prefixes.put(hash, 0, PREFIX));
        return prefixes.array();
    }

    private static byte[] bytes(List<UUID> ended) {
        ByteBuffer bytes = ByteBuffer.allocate(ended.size() * UUID_BYTES);
        ended.forEach(each -> bytes.putLong(each.getMostSignificantBits()).putLong(each.getLeastSignificantBits()));
        return bytes.array();
    }
}
