package fr.procuration.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who follows procurations and appointments while many change both misses nothing, and reads each in the order of what happened. */
class FeedOfBothIT {

    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int ROUNDS = 25;

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Test
    void readers_see_the_same_and_all_of_it() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<CompletableFuture<List<List<UUID>>>> written;
        List<CompletableFuture<List<FeedEntry>>> read;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            written = IntStream.range(0, WRITERS)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> write(writing), threads))
                    .toList();
            read = IntStream.range(0, READERS)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> follow(writing, 1 + 6 * each), threads))
                    .toList();
        }

        List<FeedEntry> settled = follow(new AtomicInteger(), 100);
        List<UUID> subjects =
                settled.stream().map(entry -> entry.event().subject()).toList();
        assertThat(settled).hasSize(4 * WRITERS * ROUNDS);
        assertThat(read.stream().map(CompletableFuture::join))
                .allSatisfy(each -> assertThat(each).isEqualTo(settled));
        assertThat(written.stream().map(CompletableFuture::join).flatMap(List::stream))
                .allSatisfy(order -> assertThat(
                                subjects.stream().filter(order::contains).toList())
                        .isEqualTo(order));
    }

    /** Each change is begun when the one before is recorded. */
    private static List<List<UUID>> write(AtomicInteger writing) {
        List<List<UUID>> orders = new ArrayList<>();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                orders.add(changes());
            }
        } finally {
            writing.decrementAndGet();
        }
        return orders;
    }

    private static List<UUID> changes() {
        Mandant mandant = Mandants.random();
        Change grant = Changes.grant(mandant);
        PlannedChange taken =
                Appointments.taken(Sites.parisWith(WRITERS * ROUNDS), Appointments.FRIDAY_AT_10, Instants.GUIDE);
        Appointment appointment = taken.change().appointment();
        INSTANCES.get(ProcurationStore.class).record(grant);
        INSTANCES.get(Agenda.class).take(Appointments.of(mandant), Sites.parisWith(WRITERS * ROUNDS), taken, null);
        INSTANCES.get(ProcurationStore.class).record(Changes.revocation(grant.procuration()));
        INSTANCES
                .get(Agenda.class)
                .record(Appointments.told(
                        appointment.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow()));
        UUID procuration = grant.procuration().id().value();
        UUID id = appointment.id().value();
        return List.of(procuration, id, procuration, id);
    }

    private static List<FeedEntry> follow(AtomicInteger writing, int page) {
        List<FeedEntry> seen = new ArrayList<>();
        FeedPosition last = FeedPosition.START;
        boolean over;
        List<FeedEntry> next;
        do {
            over = writing.get() == 0;
            next = INSTANCES.get(Feed.class).changesAfter(last, page);
            for (FeedEntry entry : next) {
                assertThat(entry.place()).isGreaterThan(last);
                last = entry.place();
                seen.add(entry);
            }
        } while (!over || !next.isEmpty());
        return seen;
    }
}
