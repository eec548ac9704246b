package fr.procuration.bootstrap.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.medialog.mirror.EventLog;
import fr.procuration.medialog.mirror.Mirror;
import fr.procuration.medialog.mirror.MirrorClient;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who follows the feed has a mirror that equals the store: no event missed, none twice, whatever is killed meanwhile.
 * {@code -Dfeed.changes=10000} for more changes.
 */
class MirrorE2E {

    private static final int UUID_LENGTH = 36;

    private static final int CHANGES = Integer.getInteger("feed.changes", 2_000);
    private static final int WRITERS = 12;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final AtomicInteger left = new AtomicInteger(CHANGES);

    @Test
    void after_random_changes_on_two_instances_with_readers_and_an_instance_killed_it_equals_the_store() {
        String database = EmbeddedDatabase.fresh();
        try (ServiceProcess one = ServiceProcess.on(database, folder, Map.of());
                ServiceProcess two = ServiceProcess.on(database, folder, Map.of());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<URI> instances = List.of(two.address(), one.address());
            Process reader = read(instances);
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> write(number, instances), threads))
                    .toList();

            awaitChanges(CHANGES / 4);
            kill(reader);
            awaitChanges(CHANGES / 3);
            reader = read(instances);
            awaitChanges(CHANGES / 2);
            two.kill();
            awaitChanges(CHANGES * 3 / 4);
            kill(reader);
            reader = read(instances);
            writers.forEach(CompletableFuture::join);

            Store store = new Store(database);
            await().atMost(LONG).until(() -> EventLog.read(events()).size() >= CHANGES);
            kill(reader);
            List<CloudEvent> events = EventLog.read(events());
            assertThat(events).extracting(CloudEvent::getId).isSorted().doesNotHaveDuplicates();
            assertThat(events.stream().map(MirrorE2E::told))
                    .hasSize(CHANGES)
                    .containsExactlyInAnyOrderElementsOf(store.told());
            Mirror mirror = new Mirror();
            mirror.apply(events);
            assertThat(mirror.runningAt(Instant.now()))
                    .extracting(each -> each.get("procuration").asText())
                    .containsExactlyInAnyOrderElementsOf(store.running());
        }
    }

    private void write(int number, List<URI> instances) {
        RandomWriter writer = new RandomWriter(number, instances);
        while (left.getAndDecrement() > 0) {
            writer.change();
        }
    }

    private void awaitChanges(int changes) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> left.get() <= CHANGES - changes);
    }

    private Path events() {
        return folder.resolve("events");
    }

    /** The reference client in a process of its own. */
    private Process read(List<URI> instances) {
        String[] arguments = Stream.concat(
                        Stream.of(MirrorClient.class.getName(), events().toString(), Tokens.ofMedialog()),
                        instances.stream().map(URI::toString))
                .toArray(String[]::new);
        try {
            return ServiceProcess.java(arguments).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Process reader) {
        assertThat(reader.isAlive()).isTrue();
        reader.destroyForcibly().onExit().join();
    }

    private static String told(CloudEvent event) {
        String id = event.getId();
        return event.getType() + " " + id.substring(id.length() - UUID_LENGTH);
    }
}
