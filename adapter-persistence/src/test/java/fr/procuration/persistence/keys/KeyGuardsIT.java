package fr.procuration.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vaults;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.AddressProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command on keys, or an instance that starts, asks the database before it goes on. */
class KeyGuardsIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Change grant = Changes.grant(Mandants.random());
    private TestKeysets keysets;
    private Instance operator;

    @TempDir
    private Path folder;

    @BeforeEach
    void record() {
        keysets = new TestKeysets(folder);
        operator = Instance.withOwner(sql.jdbcUrl(), keysets);
        operator.get(ProcurationStore.class).record(grant);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA", "INDEX"})
    void a_key_that_rows_need_is_not_taken_out(Purpose purpose) throws Exception {
        add(purpose);
        promote(purpose);
        String before = file(purpose);

        assertThatThrownBy(() -> remove(purpose))
                .isInstanceOf(KeysetException.class)
                .hasMessageContaining("rows of ")
                .hasMessageEndingWith("keys reseal, keys retire, keysets remove");
        assertThat(file(purpose)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA", "INDEX"})
    void a_key_that_is_still_listed_is_not_taken_out(Purpose purpose) throws Exception {
        add(purpose);
        promote(purpose);
        reseal();
        String before = file(purpose);

        assertThatThrownBy(() -> remove(purpose)).hasMessageEndingWith("next: keys retire, then keysets remove");
        assertThat(file(purpose)).isEqualTo(before);

        retire();
        remove(purpose);
        assertThat(Vaults.keys(keysets, purpose)).hasSize(1);
        assertThat(remove(purpose)).contains("is the only one");
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA", "INDEX"})
    void no_key_is_retired_that_a_row_needs(Purpose purpose) throws Exception {
        add(purpose);
        promote(purpose);
        List<String> before = listed();

        assertThatThrownBy(this::retire).hasMessageContaining("1 rows of ").hasMessageContaining("keys reseal");
        assertThat(listed()).isEqualTo(before);
        assertThat(sql.column("select key_id from mandant_index")).hasSize(1);
    }

    /** In another order each page would sort the whole table. */
    @Test
    void tables_are_gone_through_in_the_order_of_their_primary_keys() throws SQLException {
        try (Connection connection = sql.connect()) {
            for (SealedTable table : SealedTable.all(Vaults.of(keysets))) {
                assertThat(table.key()).isEqualTo(OwnerDatabase.primaryKey(connection, table.name()));
            }
        }
    }

    /** A view has no blocks, as a table has none whose rows lie on other machines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kept_answer",
                "contact",
                "address_proof",
                "appointment",
                "mandant_index",
                "procuration",
                "consultation"
            })
    void rows_that_lie_elsewhere_come_under_the_new_keys(String table) throws Exception {
        assumeFalse(CitusCluster.isGiven(), "a cluster changes nothing through a view, and has no blocks here anyway");
        operator.get(ProcurationStore.class)
                .keep(
                        grant.procuration().mandant().nir(),
                        IdempotencyKeys.random(),
                        new KeptAnswer.AlreadyRunning(Mandataires.SANDRINE, LocalDate.of(2026, 1, 16)));
        consult();
        tell();
        sql.execute(
                "alter table %1$s rename to elsewhere; create view %1$s as select * from elsewhere".formatted(table));
        changeKeys();

        assertThatThrownBy(this::retire).hasMessageContaining("1 rows of " + table + " need the key");
        reseal();
        retire();
        remove(Purpose.DATA);
        remove(Purpose.INDEX);

        try (Connection connection = sql.connect()) {
            assertThat(new KeyNeeds(connection, Vaults.of(keysets)).all())
                    .extracting(KeyNeed::key)
                    .isSubsetOf(Vaults.of(keysets).dataKey(), Vaults.of(keysets).indexKey());
        }
        assertThat(listed()).hasSize(3);
    }

    private void tell() {
        Nir mandant = grant.procuration().mandant().nir();
        Contacts contacts = operator.get(Contacts.class);
        contacts.learn(mandant, EmailAddresses.FRANCOISE, Instants.GUIDE, false);
        contacts.request(
                mandant, new AddressProof(UUID.randomUUID(), EmailAddresses.FRANCOISE, "012345", Instants.GUIDE));
        operator.get(Agenda.class)
                .take(
                        Appointments.of(grant.procuration().mandant()),
                        Sites.PARIS,
                        Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10),
                        null);
    }

    /** The trigger does, in the moment of the retirement, what an instance does that nobody knows of. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            mandant_index; insert into mandant_index select * from before on conflict do nothing
            procuration;   update procuration set mandant_data = before.mandant_data from before
            consultation;  update consultation set index_key = before.index_key from before
            """)
    void no_key_is_retired_that_a_row_has_just_come_under(String table, String write) throws Exception {
        consult();
        sql.execute("create table before as select * from " + table);
        if (table.equals("mandant_index")) {
            sql.execute("update before set mandant = gen_random_uuid(), nir_index = sha256(nir_index)");
        }
        changeKeys();
        reseal();
        sql.execute("""
                create function write() returns trigger language plpgsql as 'begin %s; return null; end';
                create trigger write before insert on key_in_use for each statement execute function write()
                """.formatted(write));
        List<String> before = listed();

        assertThatThrownBy(this::retire).hasMessageContaining("1 rows of " + table + " need the key");

        assertThat(listed()).isEqualTo(before);
        assertThat(sql.column("select key_id from mandant_index")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA", "INDEX", "SESSION"})
    void no_key_takes_charge_that_an_instance_lacks(Purpose purpose) throws Exception {
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(InstanceRegister.class).enter("one");
            add(purpose);
            String before = file(purpose);

            assertThatThrownBy(() -> promoteWhileInstancesRun(purpose))
                    .hasMessageContaining("instances one do not hold");
            assertThatThrownBy(() -> promote(purpose)).hasMessageContaining("instances one do not hold");
            assertThat(file(purpose)).isEqualTo(before);
            instance.get(InstanceRegister.class).leave("one");
        }
        assertThatThrownBy(() -> promoteWhileInstancesRun(purpose)).hasMessageContaining("no running instance tells");

        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(InstanceRegister.class).enter("one");
            assertThat(promoteWhileInstancesRun(purpose)).contains("is in charge");
            assertThat(promoteWhileInstancesRun(purpose)).contains("is in charge already");

            assertThatThrownBy(() -> remove(purpose)).hasMessageContaining("instances one still write");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL", "RECEIPT"})
    void no_key_signs_that_an_instance_lacks(Purpose purpose) throws Exception {
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(InstanceRegister.class).enter("one");
            add(purpose);
            String before = file(purpose);

            assertThatThrownBy(() -> promoteWhileInstancesRun(purpose))
                    .hasMessageContaining("instances one do not hold");
            assertThat(file(purpose)).isEqualTo(before);
            instance.get(InstanceRegister.class).leave("one");
        }
        assertThatThrownBy(() -> promoteWhileInstancesRun(purpose)).hasMessageContaining("no running instance tells");
    }

    @Test
    void no_key_of_receipts_is_taken_out_that_an_instance_signs_with() throws Exception {
        add(Purpose.RECEIPT);
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(InstanceRegister.class).enter("one");
            promote(Purpose.RECEIPT);
            String before = file(Purpose.RECEIPT);
            sql.execute("update key_history set written_at = written_at - interval '34 days'");

            assertThatThrownBy(() -> remove(Purpose.RECEIPT)).hasMessageContaining("instances one still write");
            assertThat(file(Purpose.RECEIPT)).isEqualTo(before);
        }
    }

    @Test
    void no_key_is_retired_that_an_instance_writes_with() throws Exception {
        add(Purpose.DATA);
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(InstanceRegister.class).enter("one");
            promote(Purpose.DATA);
            reseal();

            assertThatThrownBy(this::retire).hasMessageContaining("instances one still write");
        }
    }

    @Test
    void an_instance_that_was_not_seen_for_a_minute_does_not_run() throws Exception {
        operator.get(InstanceRegister.class).tell("frozen");
        add(Purpose.SESSION);
        sql.execute("update instance_key set seen_at = seen_at - interval '61 seconds'");

        assertThatThrownBy(() -> promoteWhileInstancesRun(Purpose.SESSION))
                .hasMessageContaining("no running instance tells");
    }

    @Test
    void a_key_of_sessions_stays_as_long_as_a_session_may_come_back() throws Exception {
        operator.get(InstanceRegister.class).tell("one");
        operator.get(InstanceRegister.class).leave("one");
        add(Purpose.SESSION);
        promote(Purpose.SESSION);

        assertThatThrownBy(() -> remove(Purpose.SESSION)).hasMessageContaining("may last until ");

        sql.execute("update key_history set written_at = written_at - interval '32 minutes'");
        assertThat(remove(Purpose.SESSION)).contains("taken out");
    }

    @Test
    void a_key_of_receipts_stays_as_long_as_a_receipt_may_need_it_and_keeps_no_other_from_being_added()
            throws Exception {
        operator.get(InstanceRegister.class).tell("one");
        operator.get(InstanceRegister.class).leave("one");
        add(Purpose.RECEIPT);
        promote(Purpose.RECEIPT);

        sql.execute("update key_history set written_at = written_at - interval '32 days'");
        assertThat(remove(Purpose.RECEIPT)).contains("stays: a receipt that it signed may last");
        add(Purpose.RECEIPT);

        sql.execute("update key_history set written_at = written_at - interval '1 day'");
        assertThat(remove(Purpose.RECEIPT)).contains("taken out");
        assertThat(Vaults.keys(keysets, Purpose.RECEIPT))
                .as("the current one and the next")
                .hasSize(2);
    }

    @Test
    void a_key_that_was_taken_out_too_early_and_that_nothing_needs_is_no_dead_end() throws Exception {
        List<Integer> old = Vaults.keys(keysets, Purpose.DATA);
        add(Purpose.DATA);
        promote(Purpose.DATA);
        reseal();
        keysets.of(Purpose.DATA).remove(old, Instants.GUIDE);

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets).close())
                .rootCause()
                .hasMessageMatching("PROCURATION_KEYSETS_DATA lacks the key \\d+, .*: run keys retire");
        assertThat(operator.get(KeyChange.class).retire()).isPositive();
        Instance.with(sql.jdbcUrl(), keysets).close();
    }

    @Test
    void a_key_that_rows_need_is_missed_at_the_start_and_by_every_command() throws Exception {
        List<Integer> old = Vaults.keys(keysets, Purpose.DATA);
        add(Purpose.DATA);
        promote(Purpose.DATA);
        keysets.of(Purpose.DATA).remove(old, Instants.GUIDE);
        String needed = "PROCURATION_KEYSETS_DATA lacks the key \\d+, which this database needs: put back the copy.*";

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets).close())
                .rootCause()
                .hasMessageMatching(needed);
        assertThatThrownBy(this::reseal).hasMessageMatching(needed);
        assertThatThrownBy(this::retire).hasMessageMatching(needed);
        assertThatThrownBy(() -> add(Purpose.DATA)).hasMessageMatching(needed);
    }

    @Test
    void an_old_copy_of_a_file_is_not_written_with_any_more() throws Exception {
        add(Purpose.DATA);
        String old = file(Purpose.DATA);
        promote(Purpose.DATA);
        reseal();
        retire();
        Files.writeString(path(Purpose.DATA), old);

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets).close())
                .rootCause()
                .hasMessageContaining("which was retired: this is an old copy");
        assertThatThrownBy(this::reseal).hasMessageContaining("which was retired");
    }

    @Test
    void instances_start_only_with_keysets_that_go_with_those_that_run(@TempDir Path other) throws Exception {
        operator.get(InstanceRegister.class).enter("one");
        Files.copy(path(Purpose.DATA), other.resolve("data.json"));
        Files.copy(path(Purpose.INDEX), other.resolve("index.json"));
        Files.copy(path(Purpose.PART), other.resolve("part.json"));
        Files.copy(path(Purpose.JOURNAL), other.resolve("journal.json"));
        Files.copy(path(Purpose.RECEIPT), other.resolve("receipt.json"));
        try (Instance foreign = Instance.with(sql.jdbcUrl(), new TestKeysets(other))) {
            assertThatThrownBy(() -> foreign.get(InstanceRegister.class).enter("two"))
                    .hasMessageContaining("PROCURATION_KEYSETS_SESSION lacks the key")
                    .hasMessageContaining("the instance one writes");
        }
        keysets.of(Purpose.DATA).add(Instants.GUIDE);
        keysets.of(Purpose.DATA).promote(Instants.GUIDE);
        try (Instance early = Instance.with(sql.jdbcUrl(), keysets)) {
            assertThatThrownBy(() -> early.get(InstanceRegister.class).enter("two"))
                    .hasMessageContaining("in charge, which the instances one lack");
        }
        assertThat(operator.get(MissingKeys.class).count()).hasValue(1);
    }

    @Test
    void two_commands_do_not_run_at_once() throws SQLException {
        try (Connection another = sql.connect();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('procuration keys'))");

            assertThatThrownBy(() -> add(Purpose.DATA)).hasMessageContaining("Another command on keys is running");
            assertThatThrownBy(this::retire).hasMessageContaining("Another command on keys is running");
        }
        assertThat(add(Purpose.DATA)).contains("added, not in charge yet");
        assertThat(add(Purpose.DATA)).contains("is added already");
        assertThatThrownBy(() -> remove(Purpose.DATA)).hasMessageContaining("is not in charge yet");
    }

    @Test
    void the_key_of_the_parts_never_changes() throws Exception {
        String before = file(Purpose.PART);

        assertThatThrownBy(() -> add(Purpose.PART)).hasMessageContaining("its key never changes");
        assertThatThrownBy(() -> promote(Purpose.PART)).hasMessageContaining("its key never changes");
        assertThatThrownBy(() -> remove(Purpose.PART)).hasMessageContaining("its key never changes");
        assertThat(file(Purpose.PART)).isEqualTo(before);

        keysets.of(Purpose.PART).add(Instants.GUIDE);
        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets).close())
                .rootCause()
                .hasMessage("PROCURATION_KEYSETS_PART has more than one key: it never changes");
    }

    @Test
    void an_instance_with_another_key_of_the_parts_does_not_start() throws Exception {
        Files.delete(path(Purpose.PART));
        TestKeysets others = new TestKeysets(folder);

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), others).close())
                .rootCause()
                .hasMessageMatching("PROCURATION_KEYSETS_PART lacks the key \\d+, which this database needs: .*");
        assertThat(sql.column("select count(*) from key_in_use where purpose = 'PART'"))
                .containsExactly("1");
    }

    @Test
    void the_key_of_the_parts_is_not_one_of_the_index_which_changes() throws Exception {
        Files.copy(path(Purpose.INDEX), path(Purpose.PART), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets).close())
                .rootCause()
                .hasMessageContaining("have the same key: give each its own");
    }

    private void consult() {
        Nir nir = grant.procuration().mandant().nir();
        operator.get(Consultations.class)
                .record(new Consultation(nir, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));
    }

    private void changeKeys() {
        for (Purpose purpose : List.of(Purpose.DATA, Purpose.INDEX)) {
            add(purpose);
            promote(purpose);
        }
    }

    private String add(Purpose purpose) {
        return operator.get(KeysetSteps.class).add(purpose, Instants.GUIDE);
    }

    private String promote(Purpose purpose) {
        return operator.get(KeysetSteps.class).promote(purpose, true, Instants.GUIDE);
    }

    private String promoteWhileInstancesRun(Purpose purpose) {
        return operator.get(KeysetSteps.class).promote(purpose, false, Instants.GUIDE);
    }

    private String remove(Purpose purpose) {
        return operator.get(KeysetSteps.class).remove(purpose, Instants.GUIDE);
    }

    private void reseal() {
        operator.get(KeyChange.class).reseal((table, read, changed) -> {});
    }

    private void retire() {
        operator.get(KeyChange.class).retire();
    }

    private List<String> listed() {
        return sql.column("select purpose || key_id from key_in_use order by 1");
    }

    private Path path(Purpose purpose) {
        return folder.resolve(purpose.name().toLowerCase(java.util.Locale.ROOT) + ".json");
    }

    private String file(Purpose purpose) throws IOException {
        return Files.readString(path(purpose));
    }
}
