package fr.procuration.persistence.chain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The root of a Merkle tree of RFC 6962, section 2.1, built of the hashes of entries in their order. */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private record Subtree(int leaves, byte[] hash) {}

    private MerkleTree() {}

    /** The root over at least one hash. */
    public static byte[] root(List<byte[]> hashes) {
        Deque<Subtree> full = new ArrayDeque<>();
        for (byte[] hash : hashes) {
            Subtree right = new Subtree(1, Sha256.of(LEAF, hash));
            while (!full.isEmpty() && full.getFirst().leaves() == right.leaves()) {
                right = joined(full.removeFirst(), right);
            }
            full.addFirst(right);
        }
        Subtree root = requireNonNull(full.pollFirst());
        while (!full.isEmpty()) {
            root = joined(full.removeFirst(), root);
        }
        return root.hash();
    }

    private static Subtree joined(Subtree left, Subtree right) {
        return new Subtree(left.leaves() + right.leaves(), Sha256.of(NODE, left.hash(), right.hash()));
    }
}
