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
 * Sends together what many callers bring at the same time: one round trip, and one commit, for all of them. There is no
 * thread behind it. While few are sending, a caller sends its own item, at once; the others wait, and who has finished
 * hands everything that has gathered to the first of those who wait, to be sent by that one. So somebody is always
 * sending while anybody waits, nobody waits for more than its own group, and no item came after its group was sent.
 *
 * <p>An interrupt shortens nothing: what became of an item is known only when its group is answered, and until then its
 * caller can tell neither success nor failure. It waits on, as long as the sender takes, and keeps the interrupt for later.
 * The sender never sees an interrupt that came before it: it sends for others too.
 */
public final class GroupedStatements<T, R> {

    private final int atOnce;
    private final int largestGroup;
    private final Function<List<T>, List<R>> statement;
    private final ReentrantLock lock = new ReentrantLock();
    /** Not empty only while as many are sending as may. */
    private final Queue<Item<T, R>> waiting = new ArrayDeque<>();

    private int sending;

    /**
     * With how many groups at once, of what size at most, and what sends a group: what it writes is durable when it returns,
     * with a result for each item in their order; none of it is when it throws.
     */
    public GroupedStatements(int atOnce, int largestGroup, Function<List<T>, List<R>> statement) {
        this.atOnce = atOnce;
        this.largestGroup = largestGroup;
        this.statement = statement;
    }

    /** With a statement that has nothing to say of an item but that it is written. */
    public static <T> GroupedStatements<T, T> of(int atOnce, int largestGroup, Consumer<List<T>> statement) {
        return new GroupedStatements<>(atOnce, largestGroup, group -> {
            statement.accept(group);
            return group;
        });
    }

    /** Returns the result of the item; throws what the statement threw if its group failed. */
    public R send(T value) {
        Item<T, R> mine = new Item<>(value);
        List<Item<T, R>> group = enter(mine) ? List.of(mine) : mine.awaitTurn();
        if (!group.isEmpty()) {
            sendFor(group);
        }
        return requireNonNull(mine.result);
    }

    /** Whether the caller is to send at once. */
    private boolean enter(Item<T, R> mine) {
        lock.lock();
        try {
            if (sending < atOnce) {
                sending++;
                return true;
            }
            waiting.add(mine);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void sendFor(List<Item<T, R>> group) {
        boolean interrupted = Thread.interrupted();
        try {
            List<R> results =
                    statement.apply(group.stream().map(item -> item.value).toList());
            leave();
            for (int each = 0; each < group.size(); each++) {
                group.get(each).answered(results.get(each));
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

    /** Hands the place among the senders to somebody who waits, with what they shall send. */
    private void leave() {
        List<Item<T, R>> next = new ArrayList<>();
        lock.lock();
        try {
            while (!waiting.isEmpty() && next.size() < largestGroup) {
                next.add(waiting.remove());
            }
            if (next.isEmpty()) {
                sending--;
            }
        } finally {
            lock.unlock();
        }
        if (!next.isEmpty()) {
            next.get(0).turn.complete(next);
        }
    }

    /** What one caller brought, and what it waits for: a group to send, or the end of the group it is in. */
    private static final class Item<T, R> {

        private final T value;
        private final CompletableFuture<List<Item<T, R>>> turn = new CompletableFuture<>();
        private @Nullable R result;

        Item(T value) {
            this.value = value;
        }

        void answered(R answer) {
            result = answer;
            turn.complete(List.of());
        }

        /** The group to send; nothing if somebody else has sent the item. */
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
