package fr.procuration.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.persistence.chain.WatchedJournal;
import fr.procuration.persistence.verification.Finding;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purge takes away nothing that the rest of the journal is verified with, and nobody can take away more under its name. */
class PurgedChainIT {

    /** Procurations are kept for two years. */
    private static final Instant NOW = Instant.parse("2031-03-30T10:00:00Z");

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(800));

    private final WatchedJournal journal;

    PurgedChainIT(@TempDir Path folder) {
        journal = new WatchedJournal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void a_checkpoint_of_which_a_part_is_purged_is_verified_with_the_hashes_that_are_left() {
        ended(LONG_AGO);
        Change kept = Changes.grant(Declarations.by(Mandants.random()), LONG_AGO);
        journal.store().record(kept);
        journal.checkpoint(LONG_AGO.plusSeconds(120));
        // Ended later than the other: after its time, but not as long ago.
        journal.store().record(Changes.revocation(kept.procuration(), LONG_AGO.plus(Duration.ofDays(20))));
        journal.checkpoint(LONG_AGO.plus(Duration.ofDays(20)));

        purge(NOW.minus(Duration.ofDays(60)));

        assertThat(journal.sql().column("select position from journal_leaf order by position"))
                .containsExactly("1", "2", "3");
        assertThat(journal.sql().column("select count(*) from journal")).containsExactly("2");
        assertThat(journal.verify(NOW.minus(Duration.ofDays(60)))).isEmpty();

        purge(NOW);

        assertThat(journal.sql().column("select count(*) from journal")).containsExactly("0");
        assertThat(journal.sql().column("select count(*) from journal_leaf")).containsExactly("0");
        assertThat(journal.sql().column("select count(*) from journal_checkpoint"))
                .containsExactly("2");
        assertThat(journal.verify(NOW)).isEmpty();
    }

    @Test
    void a_chain_that_goes_on_after_a_purge_is_whole() {
        Change first = ended(LONG_AGO);
        journal.checkpoint(LONG_AGO.plusSeconds(120));
        Procuration before =
                journal.store().latest(first.procuration().mandant().nir()).orElseThrow();
        journal.store().record(Changes.grantAfter(before, NOW.minusSeconds(600)));
        journal.checkpoint(NOW.minusSeconds(500));

        purge(NOW);

        assertThat(journal.sql().column("select sequence from journal")).containsExactly("4");
        assertThat(journal.verify(NOW)).isEmpty();
        assertThat(journal.store().running(first.procuration().mandant().nir(), NOW))
                .isPresent();
    }

    @Test
    void a_purge_that_was_interrupted_is_no_rewriting() {
        ended(LONG_AGO);
        journal.checkpoint(LONG_AGO.plusSeconds(120));
        journal.sql().execute("""
                with gone as (delete from journal where kind = 'ACCORDEE' returning id, hash),
                    place as (delete from journal_place where kind = 'ACCORDEE' returning entry, position)
                insert into journal_leaf (position, hash) select position, hash from gone join place on entry = id
                """);

        assertThat(journal.verify(NOW)).isEmpty();
    }

    @Test
    void a_young_entry_cannot_be_passed_off_as_purged() {
        Change young = ended(NOW.minus(Duration.ofDays(10)));
        journal.checkpoint(NOW.minus(Duration.ofDays(9)));
        journal.sql().execute("""
                set session_replication_role = replica;
                insert into journal_leaf (position, hash)
                select place.position, hash from journal join journal_place as place on entry = id;
                delete from journal_place;
                delete from journal;
                delete from procuration
                """);

        assertThat(journal.verify(NOW))
                .hasSize(3)
                .extracting(Finding::what)
                .containsOnly("it was removed, and is passed off as purged before its time");

        journal.sql().execute("delete from journal_leaf");

        assertThat(journal.verify(NOW)).extracting(Finding::what).contains("it was removed");
        assertThat(young.procuration().number()).isOne();
    }

    @Test
    void the_head_of_a_young_chain_cannot_be_cut_off() {
        Change young = ended(NOW.minus(Duration.ofDays(10)));
        journal.sql().execute("set session_replication_role = replica; delete from journal where sequence = 1");

        assertThat(journal.verify(NOW)).anySatisfy(finding -> {
            assertThat(finding.procuration()).isEqualTo(young.procuration().id().value());
            assertThat(finding.what()).contains("those of the sequences 1 to 1 before it were removed");
        });
    }

    private void purge(Instant now) {
        journal.instance().get(Purge.class).run(now);
    }

    /** Given, received, taken back: three entries. */
    private Change ended(Instant at) {
        Change grant = Changes.grant(Declarations.by(Mandants.random()), at);
        journal.store().record(grant);
        journal.store().record(Changes.reception(grant.procuration()));
        journal.store().record(Changes.revocation(grant.procuration(), at.plusSeconds(60)));
        return grant;
    }
}
