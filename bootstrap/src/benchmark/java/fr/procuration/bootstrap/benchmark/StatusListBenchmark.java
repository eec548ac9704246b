package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.domain.Change;
import fr.procuration.persistence.ManyProcurations;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.vault.Vaults;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.usecase.UseCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list of statuses weighs, how long it takes to be made, how long an end takes to be in it, and to be recorded. */
@Order(76)
class StatusListBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROCURATIONS = Integer.getInteger("benchmark.statuses", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int FULL = 98_304;
    private static final int CHANGES = 200;
    private static final long ENTRIES = 70_000_000;

    /** Places as if drawn: an odd factor gives each once. */
    private static final String REGISTER = """
            insert into receipt (list, place, ordinal, subject, part, mandant, number, ends_at)
            select 1 + i / %1$d, (i %% %1$d * 40503 + 7) %% 131072, i %% %1$d + 1, i, part, mandant, number, ends_at
            from (select *, row_number() over (order by random()) - 1 as i
                  from (select distinct on (part, mandant) * from procuration order by part, mandant, number desc) as latest)
            as shuffled
            """.formatted(FULL);

    @TempDir
    private Path folder;

    private final Results.Table lists = Results.table(
            "status-lists",
            "procurations stored",
            "entries",
            "valid",
            "bytes (most)",
            "ms to make the first time (p50)",
            "ms to make again (p50)",
            "registered and ended between",
            "lists of 70 million entries",
            "cores to make all again each 30 s");
    private final Results.Table ends = Results.table(
            "status-ends",
            "lists asked for meanwhile",
            "ms to record an end (p50)",
            "s until a list says so (longest)");
    private final Results.Table receipts = Results.table("status-receipts", "bytes", "ms to verify (p50)");

    @Test
    void of_full_lists() throws IOException {
        try (DatabaseServer server = DatabaseServer.create(folder, "max_wal_size=8GB", "checkpoint_timeout=30min")) {
            ApplicationRole.createOn(server.url());
            ServiceInProcess.localOn(server.url(), Map.of()).close();
            new ManyProcurations(PROCURATIONS, Instant.now(), Vaults.of(TestKeysets.shared())).into(server.url());
            fill(server.url());
            try (ServiceInProcess service = ServiceInProcess.localOn(server.url(), Map.of())) {
                made(service, Databases.number(server.url(), "select count(*) from procuration"));
                ended(service);
                verified(service);
            }
        }
    }

    private static void fill(String url) {
        Sql.execute(
                url,
                "insert into receipt_list (number) select generate_series(2, " + (PROCURATIONS / FULL + 1) + ")",
                REGISTER,
                "update receipt_list set given = (select count(*) from receipt where list = receipt_list.number)",
                "vacuum analyze");
    }

    private void made(ServiceInProcess service, long stored) {
        SettableClock clock = new SettableClock(Instant.now());
        ReceiptRegister register = service.context().getBean(ReceiptRegister.class);
        PublishReceipts publishing = UseCases.publishReceipts(
                register,
                service.context().getBean(ReceiptFormat.class),
                service.context().getBean(ReceiptSigner.class),
                clock);
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        String token = "";
        for (int round = 0; round <= ROUNDS; round++) {
            for (int list = 1; list <= PROCURATIONS / FULL; list++) {
                long start = System.nanoTime();
                String made = publishing.statuses(list).orElseThrow().token();
                (round == 0 ? first : again).add((System.nanoTime() - start) / 1e6);
                token = made.length() > token.length() ? made : token;
            }
            change(service.context().getBean(ProcurationStore.class), register);
            // Whoever reads the journal gives positions, each once for all lists.
            service.context().getBean(Feed.class).head();
            clock.set(clock.now().plusSeconds(30));
        }
        byte[] statuses = statuses(token);
        long valid = 0;
        for (int index = 0; index < StatusEntry.LIST_SIZE; index++) {
            valid += status(statuses, index) == 0 ? 1 : 0;
        }
        long all = Math.ceilDiv(ENTRIES, FULL);
        lists.row(
                stored,
                FULL,
                valid,
                token.length(),
                Results.figure(Median.of(first)),
                Results.figure(Median.of(again)),
                CHANGES,
                all,
                Results.figure(all * Median.of(again) / 1000 / 30));
    }

    /** What the country does in half a minute. */
    private static void change(ProcurationStore store, ReceiptRegister register) {
        for (int each = 0; each < CHANGES; each++) {
            Change grant = Changes.grant(Declarations.by(Mandants.random()), Instant.now());
            store.record(grant);
            register.register(grant.procuration(), Instant.now());
            store.record(Changes.revocation(grant.procuration()));
        }
    }

    /** Over HTTP, by mandants who ask for the receipt, then take back; somebody asks for the list all the time. */
    private void ended(ServiceInProcess service) {
        List<Double> recording = new ArrayList<>();
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Caller mandant = Caller.withToken(service.address(), Tokens.ofAssure(round));
            String id = Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS))
                    .at("/id")
                    .asText();
            JsonNode place =
                    place(mandant.get("/api/procurations/" + id + "/recu").body());
            awaitStatus(service, place, 0);
            long start = System.nanoTime();
            mandant.post("/api/procurations/" + id + "/revocation", "");
            recording.add((System.nanoTime() - start) / 1e6);
            awaitStatus(service, place, 1);
            longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
        }
        ends.row("every 50 ms", Results.figure(Median.of(recording)), Results.figure(longest));
    }

    private void verified(ServiceInProcess service) {
        Caller mandant = Caller.withToken(service.address(), Tokens.ofAssure(ROUNDS));
        String id = Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS))
                .at("/id")
                .asText();
        String credential = mandant.get("/api/procurations/" + id + "/recu").body();
        ReceiptFormat format = service.context().getBean(ReceiptFormat.class);
        List<Double> millis = new ArrayList<>();
        for (int each = 0; each < 2_000; each++) {
            long start = System.nanoTime();
            assertThat(format.read(credential)).isNotNull();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        receipts.row(credential.length(), Results.figure(Median.of(millis)));
    }

    private static void awaitStatus(ServiceInProcess service, JsonNode place, int status) {
        String path = place.at("/uri").asText().replaceFirst("https?://[^/]+", "");
        int index = place.at("/idx").asInt();
        Caller anybody = Caller.anonymous(service.address());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(statuses(anybody.get(path).body()), index) == status);
    }

    private static JsonNode place(String credential) {
        return claims(credential).at("/status/status_list");
    }

    private static byte[] statuses(String token) {
        byte[] zlib = Base64.getUrlDecoder()
                .decode(claims(token).at("/status_list/lst").asText());
        try {
            return new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(byte[] statuses, int index) {
        return statuses[index / 4] >> index % 4 * 2 & 3;
    }

    private static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
