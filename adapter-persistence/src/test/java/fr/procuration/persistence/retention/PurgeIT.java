package fr.procuration.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.GrantBlock.Lifting;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Granted;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due goes, to the microsecond, and nothing else does. */
class PurgeIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2031-03-30T10:00:00Z");
    private static final Instant TWO_YEARS_AGO = NOW.atZone(PARIS).minusYears(2).toInstant();
    private static final Instant ONE_YEAR_AGO = NOW.atZone(PARIS).minusYears(1).toInstant();
    private static final Instant MONTH_AGO = NOW.atZone(PARIS).minusDays(31).toInstant();

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.withRetention(sql.jdbcUrl());
    private final ProcurationStore store = instance.get(ProcurationStore.class);

    @BeforeEach
    void sessions() {
        sql.execute("delete from audit");
        sessions("o", NOW.minusNanos(1000), MONTH_AGO.minusNanos(1000));
        sessions("n", NOW, MONTH_AGO);
    }

    private void sessions(String name, Instant expiry, Instant ended) {
        sql.execute("""
                insert into ended_session values ('%1$s', '%2$s');
                insert into opened_session (opened_at, expires_at, id, subject, kiosk)
                select '%1$s', '%1$s', repeat('%2$s', 64), repeat('s', 64), true;
                insert into logout_token select '%1$s', repeat('%2$s', 64);
                insert into kept_page select '%1$s', repeat('%2$s', 64), repeat('s', 64), 's';
                insert into ended_subject select '%3$s', repeat('%2$s', 64);
                """.formatted(expiry, name, ended));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void the_place_of_a_receipt_is_of_nobody_with_its_procuration_and_free_when_no_receipt_can_name_it() {
        Change granted = Changes.grant(Declarations.by(Mandants.random()), TWO_YEARS_AGO.minusSeconds(60));
        store.record(granted);
        RegisteredReceipt registered = register().register(granted.procuration(), NOW);
        Instant over = granted.procuration()
                .validity()
                .until()
                .atZone(PARIS)
                .plusYears(2)
                .toInstant();

        assertThat(purge().run(over)).containsEntry("receipt", 0L).containsEntry("procuration", 0L);
        assertThat(register().find(registered)).isPresent();
        assertThat(purge().run(over.plusNanos(1000)))
                .containsEntry("receipt", 0L)
                .containsEntry("procuration", 1L)
                .containsEntry("mandant_index", 1L);
        assertThat(register().find(registered)).isEmpty();
        assertThat(sql.column("select place from receipt"))
                .containsExactly(Integer.toString(registered.status().index()));

        Instant free = over.atZone(PARIS).plusMonths(1).plusDays(1).toInstant();
        assertThat(purge().run(free)).containsEntry("receipt", 0L);
        assertThat(purge().run(free.plusNanos(1000))).containsEntry("receipt", 1L);
        assertThat(sql.column("select count(*) from receipt")).containsExactly("0");
    }

    /** Ended on its first day, it goes a month before its last would. */
    @Test
    void a_procuration_that_has_the_number_of_one_that_went_has_receipts_of_its_own() {
        Change first = revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        Mandant mandant = first.procuration().mandant();
        RegisteredReceipt before = register().register(first.procuration(), NOW);
        store.keep(nir(first), IdempotencyKeys.random(), refused(LocalDate.ofInstant(NOW, PARIS)));
        assertThat(purge().run(NOW)).containsEntry("procuration", 1L).containsEntry("mandant_index", 0L);

        Change next = Changes.grant(Declarations.by(mandant), NOW);
        store.record(next);
        RegisteredReceipt after = register().register(next.procuration(), NOW);

        assertThat(next.procuration().number()).isEqualTo(first.procuration().number());
        assertThat(after.status()).isNotEqualTo(before.status());
        assertThat(after.subject()).isNotEqualTo(before.subject());
        assertThat(register().find(before)).isEmpty();
        assertThat(register().valid(before.status().list(), TWO_YEARS_AGO).orElseThrow())
                .as("ended early, of which nothing tells any more")
                .doesNotContain(before.status().index());
        assertThat(register().valid(after.status().list(), NOW).orElseThrow())
                .containsExactly(after.status().index());
    }

    @Test
    void a_receipt_that_is_taken_in_the_moment_of_the_purge_is_not_that_of_the_next_procuration() throws SQLException {
        assumeFalse(CitusCluster.isGiven(), "what the test does itself would have to reach another server");
        Change first = revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        store.keep(nir(first), IdempotencyKeys.random(), refused(LocalDate.ofInstant(NOW, PARIS)));
        CompletableFuture<Map<String, Long>> purge;
        try (Connection another = sql.connect();
                Statement taking = another.createStatement()) {
            another.setAutoCommit(false);
            taking.execute("select give_receipt(part, mandant, number, ends_at, 7, array[5], 98304) from procuration");
            purge = CompletableFuture.supplyAsync(this::runPurge);
            await().until(() -> purge.isDone() || isAwaited());
            another.commit();
        }
        assertThat(purge.join()).containsEntry("procuration", 1L).containsEntry("mandant_index", 0L);

        Change next = Changes.grant(Declarations.by(first.procuration().mandant()), NOW);
        store.record(next);
        RegisteredReceipt registered = register().register(next.procuration(), NOW);

        assertThat(next.procuration().number()).isEqualTo(first.procuration().number());
        assertThat(registered.status().index()).isNotEqualTo(5);
        assertThat(register().valid(1, NOW).orElseThrow())
                .containsExactly(registered.status().index());
    }

    /** The trigger does, at the end of the purge, what a mandant does who gives and takes a receipt meanwhile. */
    @Test
    void a_receipt_of_a_procuration_that_was_given_while_the_purge_ran_stays_its_own() {
        assumeFalse(CitusCluster.isGiven(), "what the test does itself would have to reach another server");
        revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        sql.execute("""
                create table went as select part, mandant, number from procuration;
                create function take() returns trigger language plpgsql as $$ begin
                    insert into receipt (list, place, ordinal, subject, part, mandant, number, ends_at)
                    select 1, 5, 1, 7, part, mandant, number, '2031-04-30' from went on conflict do nothing;
                    return null;
                end $$;
                create trigger take before delete on consultation for each statement execute function take();
                """);

        assertThat(purge().run(NOW)).containsEntry("procuration", 1L);

        assertThat(sql.column("select place from receipt join went using (part, mandant, number)"))
                .containsExactly("5");
    }

    private boolean isAwaited() {
        return !sql.column("select pid from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    @Test
    void no_place_is_given_to_a_procuration_that_went() {
        Change first = revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        store.keep(nir(first), IdempotencyKeys.random(), refused(LocalDate.ofInstant(NOW, PARIS)));
        assertThat(purge().run(NOW)).containsEntry("procuration", 1L).containsEntry("mandant_index", 0L);

        assertThatThrownBy(() -> register().register(first.procuration(), NOW))
                .isInstanceOf(DamagedDataException.class);

        assertThat(sql.column("select count(*) from receipt")).containsExactly("0");
    }

    private ReceiptRegister register() {
        return instance.get(ReceiptRegister.class);
    }

    @Test
    void a_procuration_goes_when_its_time_after_the_end_is_over() {
        Change due = revokedAt(TWO_YEARS_AGO.minusNanos(1000));
        Change kept = revokedAt(TWO_YEARS_AGO);
        Change running = Changes.grant(Declarations.by(Mandants.random()), NOW.minusSeconds(60));
        store.grant(running, IdempotencyKeys.random());
        satisfaction(due, TWO_YEARS_AGO.minusSeconds(1));
        satisfaction(kept, TWO_YEARS_AGO.minusSeconds(1));

        assertThat(purge().run(NOW))
                .containsEntry("procuration", 1L)
                .containsEntry("journal", 3L)
                .containsEntry("satisfaction", 1L)
                .containsEntry("mandant_index", 1L);

        assertThat(store.all(nir(due))).isEmpty();
        assertThat(store.all(nir(kept))).hasSize(1);
        assertThat(store.latest(nir(running))).contains(running.procuration());
        assertThat(sql.column("select count(*) from journal")).containsExactly("4");
        assertThat(sql.column("select count(*) from satisfaction")).containsExactly("1");
        assertThat(sql.column("select count(*) from mandant_index")).containsExactly("2");
    }

    @Test
    void a_block_goes_long_after_it_was_lifted_and_one_that_holds_never() {
        GrantBlocks blocks = instance.get(GrantBlocks.class);
        Nir lifted = Mandants.random().nir();
        Nir liftedLately = Mandants.random().nir();
        Nir holding = Mandants.random().nir();
        Instant longAgo = TWO_YEARS_AGO.minusSeconds(2);
        for (Nir each : List.of(lifted, liftedLately, holding)) {
            blocks.record(each, new GrantBlock(EndReason.PROTECTION, longAgo), Agents.PARIS);
        }
        blocks.lift(lifted, Lifting.MAINLEVEE, Agents.PARIS, TWO_YEARS_AGO.minusSeconds(1));
        blocks.lift(liftedLately, Lifting.MAINLEVEE, Agents.PARIS, TWO_YEARS_AGO);

        assertThat(purge().run(NOW)).containsEntry("grant_block", 3L).containsEntry("mandant_index", 1L);

        assertThat(blocks.of(holding)).isPresent();
        assertThat(blocks.of(liftedLately)).isEmpty();
        assertThat(sql.column("select action from grant_block order by action")).containsExactly("BLOQUE", "LEVE");
    }

    @Test
    void messages_go_with_their_procuration_and_addresses_with_their_mandant() {
        Change due = revokedAt(TWO_YEARS_AGO.minusNanos(1000));
        Change kept = revokedAt(TWO_YEARS_AGO);
        for (Change each : List.of(due, kept)) {
            contacts().learn(nir(each), EmailAddresses.FRANCOISE, TWO_YEARS_AGO, false);
        }
        tell();

        assertThat(purge().run(NOW)).containsEntry("message", 2L).containsEntry("mandant_index", 1L);

        assertThat(sql.column("select count(*) from message")).containsExactly("2");
        assertThat(contacts().of(nir(due))).isEqualTo(ContactDetails.NONE);
        assertThat(sql.column("select count(*) from contact")).containsExactly("1");
        assertThat(contacts().of(nir(kept)).address()).isEqualTo(EmailAddresses.FRANCOISE);
    }

    @Test
    void a_code_goes_after_a_day_and_what_it_proved_stays_for_who_may_soon_give() {
        Nir mandant = Mandants.random().nir();
        Instant now = Instant.now();
        AddressProof proof =
                new AddressProof(UUID.randomUUID(), EmailAddresses.FRANCOISE, "012345", NOW.minus(Duration.ofDays(2)));
        contacts().request(mandant, proof);
        contacts().accept(mandant, proof, now);

        assertThat(purge().run(NOW))
                .containsEntry("message", 1L)
                .containsEntry("address_proof", 1L)
                .containsEntry("mandant_index", 0L);
        assertThat(contacts().of(mandant).address()).isEqualTo(EmailAddresses.FRANCOISE);

        sql.execute("update contact set changed_at = now() - interval '32 days'");
        assertThat(purge().run(NOW)).containsEntry("mandant_index", 1L);
        assertThat(sql.column("select count(*) from contact")).containsExactly("0");
    }

    private Contacts contacts() {
        return instance.get(Contacts.class);
    }

    private void tell() {
        Outbox outbox = instance.get(Outbox.class);
        instance.get(Journal.class).after(0, 10).forEach(entry -> {
            MessageKind kind = entry.event() instanceof Ended ? MessageKind.TERMINEE : MessageKind.ACCORDEE;
            if (entry.event() instanceof Ended || entry.event() instanceof Granted) {
                outbox.add(
                        entry,
                        List.of(new PlannedMessage(
                                kind, entry.event().at(), entry.event().at(), null)));
            }
        });
    }

    @Test
    void an_answer_goes_earlier_than_its_procuration() {
        Instant month = NOW.atZone(PARIS).minusDays(31).toInstant();
        Change old = Changes.grant(Declarations.by(Mandants.random()), month.minusSeconds(1));
        Change recent = Changes.grant(Declarations.by(Mandants.random()), month);
        var recentKey = IdempotencyKeys.random();
        store.grant(old, IdempotencyKeys.random());
        store.grant(recent, recentKey);
        LocalDate day = LocalDate.ofInstant(month, PARIS);
        store.keep(nir(old), IdempotencyKeys.random(), refused(day.minusDays(1)));
        store.keep(nir(old), IdempotencyKeys.random(), refused(day));

        assertThat(purge().run(NOW)).containsEntry("kept_answer", 2L).containsEntry("procuration", 0L);

        assertThat(store.answerTo(nir(recent), recentKey)).isPresent();
        assertThat(sql.column("select count(*) from kept_answer")).containsExactly("2");
    }

    @Test
    void traces_audit_and_sessions_go_at_their_times() {
        Mandant mandant = Mandants.random();
        for (Instant at : new Instant[] {ONE_YEAR_AGO.minusNanos(1000), ONE_YEAR_AGO}) {
            instance.get(Consultations.class)
                    .record(new Consultation(mandant.nir(), Agents.PARIS, at, Outcome.AUCUNE_PROCURATION));
            instance.get(AuditTrail.class).record(new AuditEntry(at, Kind.REFUS, null, null, "GET /", "403"));
        }

        assertThat(purge().run(NOW))
                .containsEntry("consultation", 1L)
                .containsEntry("audit", 1L)
                .containsEntry("ended_session", 1L)
                .containsEntry("opened_session", 1L)
                .containsEntry("ended_subject", 1L)
                .containsEntry("logout_token", 1L)
                .containsEntry("kept_page", 1L);

        assertThat(Traced.about(instance.get(Consultations.class), mandant.nir()))
                .extracting(Consultation::at)
                .containsExactly(ONE_YEAR_AGO);
        assertThat(sql.column("select id from ended_session")).containsExactly("n");
        assertThat(sql.column("select left(id, 1) from opened_session")).containsExactly("n");
        assertThat(sql.column("select left(subject, 1) from ended_subject")).containsExactly("n");
        assertThat(sql.column("select left(id, 1) from logout_token")).containsExactly("n");
        assertThat(sql.column("select left(name, 1) from kept_page")).containsExactly("n");
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        revokedAt(TWO_YEARS_AGO.minusNanos(1000));
        revokedAt(TWO_YEARS_AGO);

        Map<String, Long> due = purge().dryRun(NOW);

        assertThat(due).containsEntry("procuration", 1L).containsEntry("journal", 3L);
        assertThat(sql.column("select count(*) from procuration")).containsExactly("2");
        assertThat(sql.column("select count(*) from journal")).containsExactly("6");
        Map<String, Long> deleted = purge().run(NOW);
        assertThat(deleted).containsAllEntriesOf(due);
    }

    @Test
    void a_number_that_was_purged_is_not_given_again_while_there_is_a_later_one() {
        Change first = revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        Procuration before = store.latest(nir(first)).orElseThrow();
        Change later = Changes.grantAfter(before, NOW.minusSeconds(60));
        store.record(later);

        assertThat(purge().run(NOW)).containsEntry("procuration", 1L);

        Change again = Changes.grant(Declarations.by(before.mandant()), NOW);
        assertThat(store.grant(again, null)).isEqualTo(new GrantOutcome.Preceded(later.procuration()));
        assertThat(store.all(nir(first))).containsExactly(later.procuration());
    }

    @Test
    void who_comes_back_in_the_moment_of_the_purge_is_not_forgotten() {
        Change due = revokedAt(TWO_YEARS_AGO.minusSeconds(1));
        sql.execute("delete from kept_answer; delete from journal; delete from procuration");
        var key = IdempotencyKeys.random();
        KeptAnswer.AlreadyRunning again = refused(LocalDate.ofInstant(NOW, PARIS));
        List<CompletableFuture<Map<String, Long>>> purge = new ArrayList<>();

        instance.inTransaction(() -> {
            store.keep(nir(due), key, again);
            purge.add(CompletableFuture.supplyAsync(this::runPurge));
            await().until(() -> purge.get(0).isDone() || isAwaited());
        });

        assertThat(purge.get(0).join()).containsEntry("mandant_index", 0L);
        assertThat(store.answerTo(nir(due), key)).contains(again);
    }

    private Map<String, Long> runPurge() {
        return purge().run(NOW);
    }

    private Purge purge() {
        return instance.get(Purge.class);
    }

    /** Given before, received, revoked. */
    private Change revokedAt(Instant end) {
        Change grant = Changes.grant(Declarations.by(Mandants.random()), end.minusSeconds(3600));
        store.grant(grant, IdempotencyKeys.random());
        store.record(Changes.reception(grant.procuration()));
        store.record(Changes.revocation(grant.procuration(), end));
        return grant;
    }

    private void satisfaction(Change grant, Instant at) {
        instance.get(SatisfactionAnswers.class).record(nir(grant), 1, true, at);
    }

    private static KeptAnswer.AlreadyRunning refused(LocalDate until) {
        return new KeptAnswer.AlreadyRunning(Mandataires.NICOLAS, until);
    }

    private static Nir nir(Change change) {
        return change.procuration().mandant().nir();
    }
}
