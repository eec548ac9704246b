package fr.procuration.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vaults;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on keys, in every order, on a database with 1,000 rows: nothing is lost. */
class KeyCommandOrderIT {

    /** Every row that is sealed, and what it is sealed with. */
    private static final String SEALED_WITH = """
            select distinct encode(substring(sealed from 2 for 4), 'hex') from (
                select mandant_data as sealed from procuration union all select mandataire_data from procuration
                union all select nir_data from mandant_index union all select nir_data from consultation) as all_rows
            """;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final List<Change> grants =
            Stream.generate(() -> Changes.grant(Mandants.random())).limit(990).toList();

    @TempDir
    private Path folder;

    private interface Command {
        void run(Instance operator);
    }

    private static final List<Command> COMMANDS = List.of(
            step(KeysetSteps::add),
            step((steps, purpose, now) -> steps.promote(purpose, true, now)),
            operator -> operator.get(KeyChange.class).reseal((table, read, changed) -> {}),
            operator -> operator.get(KeyChange.class).retire(),
            step(KeysetSteps::remove));

    @Test
    void every_order_of_three_commands_leaves_every_row_readable() {
        TestKeysets keysets = new TestKeysets(folder);
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            grants.parallelStream().forEach(instance.get(ProcurationStore.class)::record);
            for (int each = 0; each < 10; each++) {
                instance.get(Consultations.class)
                        .record(new Consultation(
                                Mandants.random().nir(), Agents.PARIS, Instants.GUIDE, Outcome.NON_COUVERT));
            }
        }
        List<Integer> first = Vaults.keys(keysets, Purpose.DATA);
        try (Instance operator = Instance.withOwner(sql.jdbcUrl(), keysets)) {
            int done = 0;
            for (int command : everyWordOfThree()) {
                run(COMMANDS.get(command), operator);
                everyRowHasItsKeys(keysets);
                if (++done % 60 == 0) {
                    everyMandantIsFound(keysets);
                }
            }
        }
        everyMandantIsFound(keysets);
        assertThat(Vaults.keys(keysets, Purpose.DATA)).as("keys have changed").doesNotContainAnyElementsOf(first);
    }

    /** A refusal is as good as a step: what counts is what it leaves. */
    private static void run(Command command, Instance operator) {
        try {
            command.run(operator);
        } catch (KeysetException refused) {
            assertThat(refused).hasMessageContaining("; next: ");
        }
    }

    private void everyRowHasItsKeys(TestKeysets keysets) {
        assertThat(Vaults.keys(keysets, Purpose.DATA))
                .map(key -> "%08x".formatted(key))
                .containsAll(sql.column(SEALED_WITH));
        String held =
                Vaults.keys(keysets, Purpose.INDEX).toString().replace("[", "(").replace("]", ")");
        assertThat(sql.column("select count(distinct mandant) from mandant_index where key_id in " + held))
                .containsExactly("990");
        assertThat(sql.column("select count(*) from consultation where index_key in " + held))
                .containsExactly("10");
    }

    private void everyMandantIsFound(TestKeysets keysets) {
        try (Instance instance = Instance.with(sql.jdbcUrl(), keysets)) {
            ProcurationStore store = instance.get(ProcurationStore.class);
            assertThat(grants).allSatisfy(grant -> {
                Mandant mandant = grant.procuration().mandant();
                assertThat(store.latest(mandant.nir())).contains(grant.procuration());
            });
        }
    }

    private static Command step(KeyChangeIT.Step step) {
        return operator -> {
            for (Purpose purpose : List.of(Purpose.DATA, Purpose.INDEX, Purpose.SESSION)) {
                step.take(operator.get(KeysetSteps.class), purpose, Instants.GUIDE);
            }
        };
    }

    /** The shortest sequence in which every three commands follow each other somewhere (de Bruijn). */
    private static List<Integer> everyWordOfThree() {
        List<Integer> sequence = new ArrayList<>();
        extend(new int[4], 1, 1, sequence);
        sequence.addAll(sequence.subList(0, 2).stream().toList());
        return sequence;
    }

    private static void extend(int[] word, int length, int period, List<Integer> sequence) {
        if (length > 3) {
            if (3 % period == 0) {
                for (int each = 1; each <= period; each++) {
                    sequence.add(word[each]);
                }
            }
            return;
        }
        word[length] = word[length - period];
        extend(word, length + 1, period, sequence);
        for (int next = word[length - period] + 1; next < COMMANDS.size(); next++) {
            word[length] = next;
            extend(word, length + 1, length, sequence);
        }
    }
}
