package fr.procuration.persistence.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Writes together what many callers bring at the same time: one round trip and one commit for all of them. There is no
 * thread behind it. While few are writing, a caller writes its own item, at once; the others wait, and who has finished
 * hands everything that has gathered to the first of those who wait, to be written by that one. So somebody is always
 * writing while anybody waits, and nobody waits for more than its own group.
 *
 * <p>An interrupt shortens nothing: whether an item is written is known only when its group is, and until then its caller
 * can tell neither success nor failure. It waits on, as long as the writer takes, and keeps the interrupt for later. The
 * writer never sees an interrupt that came before it: it writes for others too.
 */
public final class GroupedWrites<T> {

    private final int writers;
    private final int largestGroup;
    private final Consumer<List<T>> writer;
    private final ReentrantLock lock = new ReentrantLock();
    /** Not empty only while as many are writing as may. */
    private final Queue<Item<T>> waiting = new ArrayDeque<>();

    private int writing;

    /**
     * With how many groups at once, of what size at most, and what writes a group: all of it durable when it returns, none
     * when it throws.
     */
    public GroupedWrites(int writers, int largestGroup, Consumer<List<T>> writer) {
        this.writers = writers;
        this.largestGroup = largestGroup;
        this.writer = writer;
    }

    /** Returns when the item is written; throws what the writer threw if its group was not. */
    public void write(T value) {
        Item<T> mine = new Item<>(value);
        List<Item<T>> group = enter(mine) ? List.of(mine) : mine.awaitTurn();
        if (!group.isEmpty()) {
            writeFor(group);
        }
    }

    /** Whether the caller is to write at once. */
    private boolean enter(Item<T> mine) {
        lock.lock();
        try {
            if (writing < writers) {
                writing++;
                return true;
            }
            waiting.add(mine);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void writeFor(List<Item<T>> group) {
        boolean interrupted = Thread.interrupted();
        try {
            writer.accept(group.stream().map(item -> item.value).toList());
            leave();
            group.forEach(Item::written);
        } catch (RuntimeException | Error failure) {
            leave();
            group.forEach(item -> item.failed(failure));
            throw failure;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Hands the place among the writers to somebody who waits, with what they shall write. */
    private void leave() {
        List<Item<T>> next = new ArrayList<>();
        lock.lock();
        try {
            while (!waiting.isEmpty() && next.size() < largestGroup) {
                next.add(waiting.remove());
            }
            if (next.isEmpty()) {
                writing--;
            }
        } finally {
            lock.unlock();
        }
        if (!next.isEmpty()) {
            next.get(0).lead(next);
        }
    }

    /** What one caller brought, and what it waits for: a group to write, or the end of the group it is in. */
    private static final class Item<T> {

        private final T value;
        private final CompletableFuture<List<Item<T>>> turn = new CompletableFuture<>();

        Item(T value) {
            this.value = value;
        }

        void lead(List<Item<T>> group) {
            turn.complete(group);
        }

        void written() {
            turn.complete(List.of());
        }

        void failed(Throwable failure) {
            turn.completeExceptionally(failure);
        }

        /** The group to write; nothing if somebody else has written the item. */
        List<Item<T>> awaitTurn() {
            try {
                return turn.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw failed;
            }
        }
    }
}
