package fr.procuration.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Restartable;
import fr.procuration.persistence.service.Sql;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vaults;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.message.AddressProof;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys come and go while procurations are given and looked for, and at no moment is one missing. */
class KeyChangeIT {

    private static final KeyChange.Progress QUIET = (table, read, changed) -> {};

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());

    @TempDir
    private Path folder;

    @Test
    void a_change_of_both_keys_goes_unnoticed_by_those_who_work() throws Exception {
        TestKeysets keysets = new TestKeysets(folder);
        Restartable one = new Restartable(Instance.with(sql.jdbcUrl(), keysets));
        Restartable two = new Restartable(Instance.with(sql.jdbcUrl(), keysets));
        Load load = new Load(one, two);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < 4; worker++) {
                workers.submit(load::work);
            }
            load.waitFor(50);
            add(keysets);
            restart(one, keysets);
            load.waitFor(50);
            restart(two, keysets);
            promote(keysets);
            restart(one, keysets);
            load.waitFor(50);
            restart(two, keysets);
            load.waitFor(50);
            change(keysets, keyChange -> assertThat(keyChange.reseal(QUIET)).isPositive());
            change(keysets, keyChange -> assertThat(keyChange.retire()).isEqualTo(2));
            remove(keysets);
            restart(one, keysets);
            load.waitFor(50);
            restart(two, keysets);
            load.waitFor(50);
            load.stop();
        }
        assertThat(load.failures).isEmpty();
        change(keysets, KeyChange::retire);
        assertThat(sql.column("select distinct key_id from mandant_index")).hasSize(1);
        assertThat(sql.column("select distinct index_key from consultation")).hasSize(1);
        assertThat(sql.column("select distinct substring(mandant_data from 2 for 4) from procuration"))
                .hasSize(1);
        assertThat(sql.column("select mandant from procuration group by mandant"))
                .hasSize(load.granted.size());
        load.findAll();
        one.close();
        two.close();
    }

    @Test
    void everything_that_is_sealed_comes_under_the_new_keys() throws Exception {
        TestKeysets keysets = new TestKeysets(folder);
        Change grant = Changes.grant(Mandants.random());
        Mandant other = Mandants.random();
        var key = IdempotencyKeys.random();
        AddressProof proof = new AddressProof(UUID.randomUUID(), EmailAddresses.FRANCOISE, "012345", Instants.GUIDE);
        KeptAnswer.AlreadyRunning refusal =
                new KeptAnswer.AlreadyRunning(Mandataires.SANDRINE, LocalDate.of(2026, 1, 16));
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(ProcurationStore.class).record(grant);
            instance.get(ProcurationStore.class).keep(other.nir(), key, refusal);
            instance.get(SatisfactionAnswers.class).record(other.nir(), 0, true, Instants.GUIDE);
            instance.get(Contacts.class).learn(other.nir(), EmailAddresses.FRANCOISE, Instants.GUIDE, false);
            instance.get(Contacts.class).request(other.nir(), proof);
            instance.get(Consultations.class)
                    .record(new Consultation(other.nir(), Agents.PARIS, Instants.GUIDE, Outcome.NON_COUVERT));
        }
        rotate(keysets);

        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            assertThat(instance.get(Contacts.class).of(other.nir()).address()).isEqualTo(EmailAddresses.FRANCOISE);
            assertThat(instance.get(Contacts.class).pending(other.nir(), Instants.GUIDE))
                    .contains(proof);
            ProcurationStore store = instance.get(ProcurationStore.class);
            assertThat(store.latest(grant.procuration().mandant().nir())).contains(grant.procuration());
            assertThat(store.answerTo(other.nir(), key)).contains(refusal);
            assertThat(instance.get(SatisfactionAnswers.class).record(other.nir(), 0, true, Instants.GUIDE))
                    .isFalse();
            assertThat(Traced.about(instance.get(Consultations.class), other.nir()))
                    .hasSize(1);
        }
    }

    @Test
    void a_change_that_was_interrupted_goes_on_where_it_was() throws Exception {
        TestKeysets keysets = new TestKeysets(folder);
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            for (int each = 0; each < 2000; each++) {
                instance.get(ProcurationStore.class).record(Changes.grant(Mandants.random()));
            }
        }
        keysets.of(Purpose.DATA).add(Instants.GUIDE);
        keysets.of(Purpose.DATA).promote(Instants.GUIDE);
        try (Instance instance = Instance.withOwner(sql.jdbcUrl(), keysets)) {
            KeyChange keyChange = instance.get(KeyChange.class);
            assertThatThrownBy(() -> keyChange.reseal((table, read, changed) -> {
                        if (table.equals("procuration") && read < 2000) {
                            throw new IllegalStateException("interrupted");
                        }
                    }))
                    .hasMessage("interrupted");
            List<String> left =
                    sql.column("select count(*) from procuration group by substring(mandant_data from 2 for 4)");
            assertThat(left).hasSize(2);

            long rest = keyChange.reseal(QUIET);

            assertThat(rest).isPositive().isLessThan(2000);
            assertThat(keyChange.retire()).isPositive();
        }
    }

    @Test
    void a_key_that_is_still_needed_cannot_be_left_out() {
        TestKeysets keysets = new TestKeysets(folder);
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            instance.get(ProcurationStore.class).record(Changes.grant(Mandants.random()));
        }
        List<Integer> old = Vaults.keys(keysets, Purpose.INDEX);
        keysets.of(Purpose.INDEX).add(Instants.GUIDE);
        keysets.of(Purpose.INDEX).promote(Instants.GUIDE);
        keysets.of(Purpose.INDEX).remove(old, Instants.GUIDE);

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), keysets))
                .rootCause()
                .hasMessageContaining("PROCURATION_KEYSETS_INDEX lacks the key");
    }

    private void rotate(TestKeysets keysets) {
        add(keysets);
        promote(keysets);
        change(keysets, keyChange -> {
            assertThat(keyChange.reseal(QUIET)).isPositive();
            assertThat(keyChange.retire()).isEqualTo(2);
        });
        remove(keysets);
    }

    private void add(TestKeysets keysets) {
        step(keysets, KeysetSteps::add);
    }

    private void promote(TestKeysets keysets) {
        step(keysets, (steps, purpose, now) -> steps.promote(purpose, true, now));
    }

    private void remove(TestKeysets keysets) {
        step(keysets, KeysetSteps::remove);
    }

    private void step(TestKeysets keysets, Step step) {
        try (Instance instance = Instance.withOwner(sql.jdbcUrl(), keysets)) {
            for (Purpose purpose : List.of(Purpose.DATA, Purpose.INDEX, Purpose.SESSION)) {
                step.take(instance.get(KeysetSteps.class), purpose, Instants.GUIDE);
            }
        }
    }

    private void change(TestKeysets keysets, Command command) {
        try (Instance instance = Instance.withOwner(sql.jdbcUrl(), keysets)) {
            command.run(instance.get(KeyChange.class));
        }
    }

    private void restart(Restartable instance, TestKeysets keysets) {
        instance.replaceBy(Instance.with(sql.jdbcUrl(), keysets));
    }

    interface Step {
        String take(KeysetSteps steps, Purpose purpose, Instant now);
    }

    private interface Command {
        void run(KeyChange keyChange);
    }

    /** Gives procurations on one instance and looks for them on the other. */
    private record Load(
            Restartable one, Restartable two, Queue<Change> granted, Queue<String> failures, AtomicBoolean stopped) {

        Load(Restartable one, Restartable two) {
            this(one, two, new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicBoolean());
        }

        void work() {
            while (!stopped.get()) {
                Change grant = Changes.grant(Mandants.random());
                try {
                    if (!one.get(ProcurationStore.class).record(grant)) {
                        failures.add("not recorded");
                    }
                    granted.add(grant);
                    find(grant);
                } catch (RuntimeException failure) {
                    failures.add(failure.toString());
                }
            }
        }

        void find(Change grant) {
            Mandant mandant = grant.procuration().mandant();
            if (!two.get(ProcurationStore.class).latest(mandant.nir()).equals(Optional.of(grant.procuration()))) {
                failures.add("not found");
            }
            two.get(Consultations.class)
                    .record(new Consultation(mandant.nir(), Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));
        }

        void waitFor(int more) {
            int enough = granted.size() + more;
            while (granted.size() < enough && failures.isEmpty()) {
                Thread.yield();
            }
        }

        void findAll() {
            granted.forEach(grant -> find(grant));
            assertThat(failures).isEmpty();
        }

        void stop() {
            stopped.set(true);
        }
    }
}
