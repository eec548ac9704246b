package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.NotifierCursors;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A cursor moves with what was delivered, one delivery at a time. */
public abstract class NotifierCursorsContract extends AdapterContract {

    private static final long UNSEEN = -1;

    private final String notifier = "notifier " + UUID.randomUUID();

    /**
     * The cursors.
     *
     * @return the adapter under test
     */
    protected abstract NotifierCursors cursors();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract NotifierCursors another();

    @Test
    void a_new_notifier_begins_at_the_start() {
        assertThat(cursorOf(notifier)).isEqualTo(JournalEntry.START);
    }

    @Test
    void remembers_how_far_a_notifier_was_told() {
        assertThat(cursors().advance(notifier, cursor -> 7)).isTrue();
        assertThat(cursors().advance(notifier, cursor -> cursor + 5)).isTrue();

        assertThat(cursorOf(notifier)).isEqualTo(12);
    }

    @Test
    void remembers_under_the_longest_name() {
        String longest = (notifier + "é".repeat(100)).substring(0, 100);
        cursors().advance(longest, cursor -> Long.MAX_VALUE);

        assertThat(cursorOf(longest)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void moves_one_notifier_and_no_other() {
        cursors().advance(notifier, cursor -> 7);

        assertThat(cursorOf(notifier + " bis")).isEqualTo(JournalEntry.START);
        assertThat(cursorOf(notifier.toUpperCase(Locale.ROOT))).isEqualTo(JournalEntry.START);
    }

    @Test
    void stays_where_it_was_if_the_delivery_fails() {
        cursors().advance(notifier, cursor -> 7);
        IllegalStateException failure = new IllegalStateException("not delivered");

        AtomicInteger deliveries = new AtomicInteger();

        assertThatThrownBy(() -> cursors().advance(notifier, cursor -> {
                    deliveries.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(deliveries).as("at most once").hasValue(1);
        assertThat(cursorOf(notifier)).isEqualTo(7);
    }

    @Test
    void a_new_notifier_whose_first_delivery_fails_begins_at_the_start_again() {
        assertThatThrownBy(() -> cursors().advance(notifier, cursor -> {
                    throw new IllegalStateException("not delivered");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(cursorOf(notifier)).isEqualTo(JournalEntry.START);
    }

    @Test
    void lets_nobody_else_deliver_to_a_notifier_meanwhile() {
        cursors().advance(notifier, cursor -> 7);

        whileDelivering(
                () -> assertThat(another().advance(notifier, cursor -> 99)).isFalse());

        assertThat(cursorOf(notifier)).isEqualTo(8);
    }

    @Test
    void lets_nobody_else_deliver_to_a_new_notifier_meanwhile() {
        whileDelivering(
                () -> assertThat(another().advance(notifier, cursor -> 99)).isFalse());

        assertThat(cursorOf(notifier)).isEqualTo(1);
    }

    @Test
    void lets_others_deliver_to_another_notifier_meanwhile() {
        String other = notifier + " bis";

        whileDelivering(() -> assertThat(cursors().advance(other, cursor -> 99)).isTrue());

        assertThat(cursorOf(other)).isEqualTo(99);
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(NotifierCursors.class).tellsOfAnOutage(cursors());
    }

    @Test
    void never_runs_two_deliveries_at_once() {
        AtomicInteger inside = new AtomicInteger();

        long deliveries = Crowd.of(
                        16,
                        each -> (each % 2 == 0 ? cursors() : another()).advance(notifier, cursor -> {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            Thread.yield();
                            assertThat(inside.decrementAndGet()).isZero();
                            return cursor + 1;
                        }))
                .stream()
                .filter(ran -> ran)
                .count();

        assertThat(deliveries).isPositive().isEqualTo(cursorOf(notifier));
    }

    /** Does something while another thread is in the middle of a delivery that moves the cursor by one. */
    private void whileDelivering(Runnable meanwhile) {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> enough = new CompletableFuture<>();
        CompletableFuture<Boolean> delivery =
                CompletableFuture.supplyAsync(() -> cursors().advance(notifier, cursor -> {
                    begun.complete(true);
                    enough.orTimeout(60, TimeUnit.SECONDS).join();
                    return cursor + 1;
                }));
        CompletableFuture.anyOf(begun, delivery).orTimeout(60, TimeUnit.SECONDS).join();
        try {
            meanwhile.run();
        } finally {
            enough.complete(true);
        }
        assertThat(delivery.join()).isTrue();
    }

    private long cursorOf(String name) {
        long[] seen = {UNSEEN};
        cursors().advance(name, cursor -> {
            seen[0] = cursor;
            return cursor;
        });
        return seen[0];
    }
}
