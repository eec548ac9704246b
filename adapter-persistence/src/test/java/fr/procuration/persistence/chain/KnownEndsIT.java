package fr.procuration.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever brings the rows of a mandant back as they were yesterday does not undo the end that instances know of. */
@OnOneServer
class KnownEndsIT {

    private static final Instant NOW = Instants.GUIDE.plusSeconds(3600);

    private final WatchedJournal journal;
    private final Path folder;
    private final Mandant victim = Mandants.random();
    private final Change grant = Changes.grant(victim);

    KnownEndsIT(@TempDir Path folder) {
        this.folder = folder;
        this.journal = new WatchedJournal(folder);
    }

    @BeforeEach
    void record() {
        journal.store().record(grant);
        journal.checkpoint(NOW);
        journal.store().record(Changes.revocation(grant.procuration()));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void the_instance_that_recorded_it_knows_at_once() {
        bringYesterdayBack();

        assertDamaged(journal.store());
    }

    @Test
    void every_other_instance_knows_from_the_next_checkpoint_on() {
        try (Instance other = journal.another("other")) {
            journal.checkpoint(NOW);
            WatchedJournal.mirror(other, NOW);
            bringYesterdayBack();

            assertDamaged(other.get(ProcurationStore.class));
        }
    }

    @Test
    void an_instance_that_starts_again_knows_from_its_file() {
        journal.checkpoint(NOW);
        bringYesterdayBack();
        journal.restart();
        assertThatThrownBy(() -> WatchedJournal.mirror(journal.instance(), NOW))
                .isInstanceOf(RewrittenJournalException.class)
                .hasMessageContaining("checkpoint 2 is not in the table any more");

        assertDamaged(journal.store());
    }

    @Test
    void a_table_that_differs_from_the_file_is_taken_no_further() {
        journal.checkpoint(NOW);
        journal.sql().execute("update journal_checkpoint set root = sha256('x') where number = 2");

        assertThatThrownBy(() -> WatchedJournal.mirror(journal.instance(), NOW))
                .isInstanceOf(RewrittenJournalException.class);
    }

    @Test
    void a_checkpoint_that_nobody_signed_is_not_taken() {
        journal.instance().get(fr.procuration.port.driven.Journal.class).after(0, 10);
        journal.instance().get(Checkpoints.class).addIfDue(NOW, Duration.ZERO);
        journal.sql().execute("update journal_checkpoint set ends = '' where number = 2");

        assertThatThrownBy(() -> WatchedJournal.mirror(journal.instance(), NOW))
                .isInstanceOf(RewrittenJournalException.class)
                .hasMessageContaining("checkpoint 2 is not signed");
    }

    @Test
    void a_checkpoint_that_leaves_one_out_is_not_taken() {
        journal.checkpoint(NOW);
        journal.store().record(Changes.grant(Mandants.random()));
        journal.checkpoint(NOW);
        try (Instance late = journal.another("late")) {
            journal.sql().execute("delete from journal_checkpoint where number = 2");

            assertThatThrownBy(() -> WatchedJournal.mirror(late, NOW))
                    .isInstanceOf(RewrittenJournalException.class)
                    .hasMessageContaining("checkpoint 3 does not follow");
        }
    }

    @Test
    void none_is_signed_over_an_entry_that_is_gone() {
        journal.instance().get(fr.procuration.port.driven.Journal.class).after(0, 10);
        journal.sql().execute("delete from journal where kind = 'TERMINEE'");

        assertThatThrownBy(() -> journal.instance().get(Checkpoints.class).addIfDue(NOW, Duration.ZERO))
                .isInstanceOf(RewrittenJournalException.class)
                .hasMessageContaining("position 2 is missing");
    }

    /** The process died while it wrote. */
    @Test
    void a_line_that_was_not_written_to_its_end_is_written_again() throws Exception {
        Path file = folder.resolve("one");
        Files.writeString(file, "{\"number\":2,\"fi", StandardOpenOption.APPEND);
        journal.restart();
        journal.checkpoint(NOW);
        journal.restart();
        WatchedJournal.mirror(journal.instance(), NOW);
        bringYesterdayBack();

        assertDamaged(journal.store());
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void ends_are_forgotten_once_the_procuration_could_not_run_any_more() {
        KnownEnds ends = new KnownEnds();
        var id = grant.procuration().id().value();
        ends.add(id, NOW);
        ends.forgetBefore(NOW.plus(Duration.ofDays(32)));
        assertThat(ends.contains(id)).isTrue();
        ends.forgetBefore(NOW.plus(Duration.ofDays(33)));
        assertThat(ends.contains(id)).isFalse();
    }

    private void assertDamaged(ProcurationStore store) {
        assertThatThrownBy(() -> store.running(victim.nir(), NOW)).isInstanceOf(DamagedDataException.class);
        assertThatThrownBy(() -> store.latest(victim.nir())).isInstanceOf(DamagedDataException.class);
    }

    private void bringYesterdayBack() {
        journal.sql().execute("""
                delete from journal_checkpoint where number > 1;
                delete from journal_place where kind = 'TERMINEE';
                delete from journal where kind = 'TERMINEE';
                update procuration set ended_at = null, end_reason = null;
                update journal_head set position = 1
                """);
    }
}
