package fr.procuration.persistence.citus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the service asks and writes about a mandant concerns one shard of each table, on one node, and commits in one phase. */
@Isolated("the driver's log is the same for all connections")
class OneShardIT {

    @BeforeEach
    void needsACluster() {
        assumeTrue(CitusCluster.isGiven(), CitusCluster.MISSING);
    }

    @Test
    void each_call_about_a_mandant() {
        try (RemoteCommands commands = new RemoteCommands();
                Instance instance = Instance.on(RemoteCommands.toldOn(EmbeddedDatabase.fresh()))) {
            Calls calls = new Calls(instance);
            // A statement gets its plan for any parameter once it was asked some times.
            for (int time = 0; time < 8; time++) {
                calls.of(Mandants.random()).forEach((name, call) -> {
                    commands.forget();
                    call.run();
                    assertThat(commands.servers()).as(name + ": nodes").hasSize(1);
                    assertThat(commands.shards().stream().map(OneShardIT::table))
                            .as(name + ": shards " + commands.shards())
                            .doesNotHaveDuplicates();
                    assertThat(commands.prepared()).as(name + ": phases").isZero();
                });
            }
        }
    }

    @Test
    void what_concerns_all_mandants_is_seen_to_concern_all_shards() {
        try (RemoteCommands commands = new RemoteCommands();
                Instance instance = Instance.on(RemoteCommands.toldOn(EmbeddedDatabase.fresh()))) {
            commands.forget();
            instance.get(fr.procuration.port.driven.Feed.class).head();

            assertThat(commands.shards()).hasSizeGreaterThan(1);
        }
    }

    private static String table(String shard) {
        return shard.replaceFirst("_\\d+$", "");
    }

    private record Calls(
            ProcurationStore store,
            Consultations consultations,
            SatisfactionAnswers answers,
            ReceiptRegister receipts) {

        Calls(Instance instance) {
            this(
                    instance.get(ProcurationStore.class),
                    instance.get(Consultations.class),
                    instance.get(SatisfactionAnswers.class),
                    instance.get(ReceiptRegister.class));
        }

        Map<String, Runnable> of(Mandant mandant) {
            Nir nir = mandant.nir();
            Change grant = Changes.grant(mandant);
            Procuration given = grant.procuration();
            var key = IdempotencyKeys.random();
            Change revocation = Changes.revocation(given);
            Map<String, Runnable> calls = new LinkedHashMap<>();
            calls.put(
                    "look-up of nobody",
                    () -> assertThat(store.running(nir, Instants.GUIDE)).isEmpty());
            calls.put("grant", () -> store.grant(grant, key));
            calls.put("grant while one runs", () -> store.grant(Changes.grant(mandant), IdempotencyKeys.random()));
            calls.put("grant again by key", () -> store.grant(Changes.grant(mandant), key));
            calls.put("answer", () -> assertThat(store.answerTo(nir, key)).isPresent());
            calls.put(
                    "look-up",
                    () -> assertThat(store.running(nir, Instants.GUIDE)).isPresent());
            calls.put("latest", () -> assertThat(store.latest(nir)).isPresent());
            calls.put("find", () -> assertThat(store.find(nir, given.id())).isPresent());
            calls.put("all", () -> assertThat(store.all(nir)).hasSize(1));
            calls.put(
                    "reception",
                    () -> assertThat(store.record(Changes.reception(given))).isTrue());
            calls.put("receptions", () -> store.reception(nir, given.id(), VisitId.random()));
            calls.put(
                    "refusal kept",
                    () -> assertThat(store.keep(nir, IdempotencyKeys.random(), refusal()))
                            .isTrue());
            AtomicReference<RegisteredReceipt> registered = new AtomicReference<>();
            calls.put("receipt", () -> registered.set(receipts.register(given, Instants.GUIDE)));
            calls.put("receipt again", () -> receipts.register(given, Instants.GUIDE));
            calls.put(
                    "whose receipt it is",
                    () -> assertThat(receipts.find(requireNonNull(registered.get())))
                            .isPresent());
            calls.put("reference of a receipt", () -> receipts.reference(given));
            calls.put("revocation", () -> assertThat(store.record(revocation)).isTrue());
            calls.put(
                    "revocation again",
                    () -> assertThat(store.record(revocation)).isFalse());
            calls.put(
                    "grant of a known mandant",
                    () -> store.grant(
                            Changes.grantAfter(revocation.procuration(), Instants.GUIDE.plusSeconds(60)), null));
            calls.put(
                    "satisfaction",
                    () -> assertThat(answers.record(nir, 1, true, Instants.GUIDE))
                            .isTrue());
            calls.put(
                    "satisfaction of somebody unknown",
                    () -> answers.record(Mandants.random().nir(), 0, true, Instants.GUIDE));
            calls.put(
                    "consultation",
                    () -> consultations.record(
                            new Consultation(nir, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE)));
            return calls;
        }

        private static KeptAnswer.AlreadyRunning refusal() {
            return new KeptAnswer.AlreadyRunning(Mandataires.SANDRINE, LocalDate.of(2026, 1, 16));
        }
    }
}
