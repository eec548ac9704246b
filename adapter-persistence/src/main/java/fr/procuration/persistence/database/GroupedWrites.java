package fr.procuration.persistence.database;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
public final class GroupedWrites<T, R> {

    private final int writers;
    private final int largestGroup;
    private final Function<List<T>, List<R>> writer;
    private final ReentrantLock lock = new ReentrantLock();
    /** Not empty only while as many are writing as may. */
    private final Queue<Item<T, R>> waiting = new ArrayDeque<>();

    private int writing;

    /**
     * With how many groups at once, of what size at most, and what writes a group: all of it durable when it returns, with a
     * result for each item in their order, none when it throws.
     */
    public GroupedWrites(int writers, int largestGroup, Function<List<T>, List<R>> writer) {
        this.writers = writers;
        this.largestGroup = largestGroup;
        this.writer = writer;
    }

    /** With a writer that has nothing to say of an item but that it is written. */
    public static <T> GroupedWrites<T, T> of(int writers, int largestGroup, Consumer<List<T>> writer) {
        return new GroupedWrites<>(writers, largestGroup, group -> {
            writer.accept(group);
            return group;
        });
    }

    /** Returns its result when the item is written; throws what the writer threw if its group was not. */
    public R write(T value) {
        Item<T, R> mine = new Item<>(value);
        List<Item<T, R>> group = enter(mine) ? List.of(mine) : mine.awaitTurn();
        if (!group.isEmpty()) {
            writeFor(group);
        }
        return requireNonNull(mine.result);
    }

    /** Whether the caller is to write at once. */
    private boolean enter(Item<T, R> mine) {
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

    private void writeFor(List<Item<T, R>> group) {
        boolean interrupted = Thread.interrupted();
        try {
            List<R> results =
                    writer.apply(group.stream().map(item -> item.value).toList());
            leave();
            for (int each = 0; each < group.size(); each++) {
                group.get(each).written(results.get(each));
            }
        } catch (RuntimeException | Error failure) {
            leave();
            group.forEach(item -> item.turn.completeExceptionally(failure));
            throw failure;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Hands the place among the writers to somebody who waits, with what they shall write. */
    private void leave() {
        List<Item<T, R>> next = new ArrayList<>();
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
            next.get(0).turn.complete(next);
        }
    }

    /** What one caller brought, and what it waits for: a group to write, or the end of the group it is in. */
    private static final class Item<T, R> {

        private final T value;
        private final CompletableFuture<List<Item<T, R>>> turn = new CompletableFuture<>();
        private @Nullable R result;

        Item(T value) {
            this.value = value;
        }

        void written(R written) {
            result = written;
            turn.complete(List.of());
        }

        /** The group to write; nothing if somebody else has written the item. */
        List<Item<T, R>> awaitTurn() {
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
