package fr.procuration.persistence.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.persistence.chain.WatchedJournal;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an owner of the database rewrites is found, and named. */
@OnOneServer
class JournalVerificationIT {

    private static final Instant NOW = Instants.GUIDE.plusSeconds(3600);

    private final WatchedJournal journal;
    private final Mandant victim = Mandants.random();
    private final Change grant = Changes.grant(victim);

    JournalVerificationIT(@TempDir Path folder) {
        journal = new WatchedJournal(folder);
    }

    @BeforeEach
    void record() {
        Procuration given = grant.procuration();
        journal.store().record(Changes.grant(Mandants.random()));
        journal.store().record(grant);
        journal.store().record(Changes.reception(given));
        journal.store().record(Changes.reception(given));
        journal.checkpoint(NOW.minusSeconds(60));
        journal.store().record(Changes.revocation(given, given.validity().from().plusSeconds(60)));
        journal.store().record(Changes.grant(Mandants.random()));
        journal.checkpoint(NOW);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void nothing_is_found_where_nothing_was_rewritten() {
        assertThat(journal.verify(NOW)).isEmpty();
        assertThat(journal.sql()
                        .column("select count(*) from last_run where task = 'VERIFICATION' and ended_at is not null"))
                .containsExactly("1");
    }

    @Test
    void nothing_is_found_although_an_instance_goes_on_signing() {
        assertThat(journal.verify(NOW, VerificationState.none(), () -> {
                    journal.store().record(Changes.grant(Mandants.random()));
                    journal.checkpoint(NOW.plusSeconds(60));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update procuration set ends_at = ends_at + interval '1 day' where id = '%s'                   | ACCORDEE |   | the hash is another
            update procuration set canal = 'BMS' where id = '%s'                                          | ACCORDEE |   | the hash is another
            update procuration set granted_at = granted_at - interval '1 second' where id = '%s'          | ACCORDEE |   | says otherwise
            update procuration set sequence = 2 where id = '%s'                                           | ACCORDEE |   | says otherwise
            update procuration set ended_at = null, end_reason = null where id = '%s'                     | TERMINEE |   | says otherwise
            update procuration set end_reason = 'DECES' where id = '%s'                                   | TERMINEE |   | says otherwise
            update journal set agent = 'x' where sequence = 2                                             | RECUE    | 3 | the hash is another
            update journal set at = at + interval '1 microsecond' where sequence = 3                      | RECUE    | 4 | the hash is another
            update journal set reason = 'DECES', agent = 'a', site = 's', origin = 'o' where reason > ''  | TERMINEE | 5 | the hash is another
            update journal set hash = sha256('x') where sequence = 3                                      | RECUE    | 4 | the hash is another
            delete from journal where sequence = 3                                                        | RECUE    | 4 | it was removed
            delete from journal where sequence = 4                                                        | TERMINEE | 5 | it was removed
            update journal_place set position = case position when 3 then 4 else 3 end where position in (3, 4) | RECUE | 3 | another one was there
            """)
    void a_row_that_was_rewritten_is_named(String rewriting, String kind, Long position, String what) {
        rewrite(rewriting);

        assertThat(journal.verify(NOW)).anySatisfy(finding -> {
            assertThat(finding.procuration()).isEqualTo(id());
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.what()).contains(what);
            assertThat(finding.day()).isNotNull();
            if (position != null) {
                assertThat(finding.position()).isEqualTo(position);
            }
        });
    }

    /** As it was before: column, entry, place, and the head of the chain. */
    @Test
    void an_end_that_was_undone_everywhere_is_named() {
        rewrite("""
                update procuration set ended_at = null, end_reason = null where id = '%s';
                delete from journal_place where kind = 'TERMINEE';
                delete from journal where kind = 'TERMINEE'
                """);

        assertThat(journal.verify(NOW))
                .anySatisfy(finding -> assertThat(finding.position()).isEqualTo(5))
                .anySatisfy(finding -> {
                    assertThat(finding.procuration()).isEqualTo(id());
                    assertThat(finding.what()).contains("the end was undone");
                });
    }

    /** Whoever knows how hashes are computed computes those of all that follows. */
    @Test
    void an_entry_that_was_changed_with_the_hashes_of_all_that_follow_is_named() {
        rewrite("""
                update journal set agent = 'another' where sequence = 2;
                do $$
                declare
                    each record;
                    last bytea;
                begin
                    for each in
                        select journal.*, procuration.id as procuration, canal, ends_at
                        from journal join procuration using (part, mandant, number)
                        where mandant = (select mandant from procuration where id = '%s') order by journal.sequence
                    loop
                        last := journal_hash(coalesce(last, each.previous), each.part, each.mandant, each.sequence,
                            each.number, each.procuration, each.kind, each.at,
                            case each.kind when 'ACCORDEE' then each.canal end,
                            case each.kind when 'ACCORDEE' then each.ends_at end,
                            each.reason, each.agent, each.site, each.origin, each.visit);
                        update journal set hash = last where id = each.id;
                        update journal set previous = last
                        where mandant = each.mandant and sequence = each.sequence + 1;
                    end loop;
                end
                $$
                """);

        assertThat(journal.verify(NOW))
                .extracting(Finding::position, Finding::procuration, Finding::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                3L, id(), "another one was there when checkpoint 1 was signed"),
                        org.assertj.core.groups.Tuple.tuple(
                                5L, id(), "another one was there when checkpoint 2 was signed"))
                .noneMatch(each -> each.toList().contains(2L));
    }

    @Test
    void an_entry_that_was_inserted_is_named() {
        rewrite("""
                insert into journal (part, mandant, number, kind, at, agent, site, origin, visit, sequence, previous, hash)
                select part, mandant, number, 'RECUE', at, 'a', 's', 'o', gen_random_uuid(), 5, hash, sha256('x')
                from journal where sequence = 4
                """);

        assertThat(journal.verify(NOW)).singleElement().satisfies(finding -> {
            assertThat(finding.procuration()).isEqualTo(id());
            assertThat(finding.kind()).isEqualTo("RECUE");
            assertThat(finding.what()).contains("changed or inserted");
        });
    }

    @Test
    void a_procuration_without_its_grant_is_named() {
        rewrite("delete from journal where mandant = (select mandant from procuration where id = '%s')");

        assertThat(journal.verify(NOW)).anySatisfy(finding -> {
            assertThat(finding.procuration()).isEqualTo(id());
            assertThat(finding.what()).contains("the procuration was inserted");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from journal_checkpoint where number = 2                                     | checkpoint 2 is not in the table any more
            delete from journal_checkpoint where number = 1                                     | checkpoint 1 is not in the table any more
            update journal_checkpoint set root = sha256('x') where number = 1                   | checkpoint 1 was changed in the table
            update journal_checkpoint set at = at - interval '1 second' where number = 2        | checkpoint 2 was changed in the table
            update journal_checkpoint set ends = '' where number = 2                            | checkpoint 2 was changed in the table
            """)
    void a_checkpoint_that_was_rewritten_is_named(String rewriting, String what) {
        rewrite(rewriting);

        assertThat(journal.verify(NOW)).extracting(Finding::what).contains(what);
    }

    /** Everything is consistent in itself. */
    @Test
    void a_database_that_was_restored_from_before_is_found() {
        rewrite("""
                delete from journal_checkpoint where number = 2;
                delete from journal_place where position > 4;
                update procuration set ended_at = null, end_reason = null;
                delete from journal where position > 4;
                delete from procuration where not exists (
                    select from journal where journal.mandant = procuration.mandant);
                update journal_head set position = 4
                """);

        assertThat(journal.verify(NOW))
                .extracting(Finding::what)
                .contains("checkpoint 2 is not in the table any more", "it was removed: the end was undone")
                .anySatisfy(what -> assertThat(what).contains("the journal goes back behind it"));
    }

    @Test
    void what_no_checkpoint_covers_yet_is_verified_too() {
        Procuration later = Changes.grant(Mandants.random()).procuration();
        Change change = Changes.grant(Mandants.random());
        journal.store().record(change);
        assertThat(journal.verify(NOW)).isEmpty();
        rewrite("update procuration set canal = 'BMS' where id = '"
                + change.procuration().id().value() + "'");

        assertThat(journal.verify(NOW))
                .extracting(Finding::procuration)
                .containsExactly(change.procuration().id().value())
                .doesNotContain(later.id().value());
    }

    private void rewrite(String statements) {
        journal.sql().execute("""
                set session_replication_role = replica;
                alter table journal_place drop constraint journal_place_pk;
                """ + statements.replace("%s", id().toString()));
    }

    private UUID id() {
        return grant.procuration().id().value();
    }
}
