package fr.procuration.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entries of a mandant are one unbroken chain, whoever writes them. */
class ChainIT {

    private static final int AT_ONCE = 64;
    private static final Instant LATER = Instants.GUIDE.plusSeconds(3600);

    @Test
    void of_64_changes_at_once(@TempDir Path folder) {
        Procuration given = Changes.grant(Mandants.random()).procuration();
        try (WatchedJournal journal = new WatchedJournal(folder);
                Instance other = journal.another("other");
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            journal.store().record(Changes.grant(given.mandant()));
            Procuration stored = journal.store().latest(given.mandant().nir()).orElseThrow();
            List<ProcurationStore> stores = List.of(journal.store(), other.get(ProcurationStore.class));

            List<Boolean> recorded = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> CompletableFuture.supplyAsync(
                            () -> stores.get(each % 2).record(Changes.reception(stored)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(recorded).containsOnly(true);
            assertThat(journal.sql().column("select sequence from journal order by sequence"))
                    .isEqualTo(IntStream.rangeClosed(1, AT_ONCE + 1)
                            .mapToObj(Integer::toString)
                            .toList());
            journal.checkpoint(LATER);
            assertThat(journal.verify(LATER)).isEmpty();
        }
    }

    @Test
    void goes_on_with_the_next_procuration(@TempDir Path folder) {
        try (WatchedJournal journal = new WatchedJournal(folder)) {
            Change grant = Changes.grant(Mandants.random());
            journal.store().record(grant);
            journal.store().record(Changes.revocation(grant.procuration()));
            Procuration ended =
                    journal.store().latest(grant.procuration().mandant().nir()).orElseThrow();
            journal.store().record(Changes.grantAfter(ended, LATER));

            assertThat(journal.sql().column("""
                            select journal.number || ' ' || journal.sequence || ' ' || procuration.sequence
                            from journal join procuration using (part, mandant, number) order by journal.sequence
                            """)).containsExactly("1 1 1", "1 2 1", "2 3 3");
            assertThat(journal.verify(LATER)).isEmpty();
        }
    }

    @Test
    void a_visit_that_was_recorded_before_adds_nothing(@TempDir Path folder) {
        try (WatchedJournal journal = new WatchedJournal(folder)) {
            Change grant = Changes.grant(Mandants.random());
            Change reception = Changes.reception(grant.procuration());
            journal.store().record(grant);

            assertThat(journal.store().record(reception)).isTrue();
            assertThat(journal.store().record(reception)).isFalse();
            assertThat(journal.store().record(Changes.reception(grant.procuration())))
                    .isTrue();
            assertThat(journal.verify(LATER)).isEmpty();
        }
    }
}
