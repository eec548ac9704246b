package fr.procuration.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.FormTokens;
import fr.procuration.bootstrap.server.ServiceInProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Tens of thousands of hostile calls are refused or answered: at once, without an error of ours, without an echo, and without
 * a trace in the database or the log.
 */
@Isolated("it measures how fast others are answered")
class HostileInputIT {

    /** How many: {@code -Dprocuration.fuzz.calls=1000000} for a long night. */
    private static final int CALLS = Integer.getInteger("procuration.fuzz.calls", 15_000);

    /** Which: {@code -Dprocuration.fuzz.seed=7} for others. */
    private static final long SEED = Long.getLong("procuration.fuzz.seed", 1);

    private static final int CONNECTIONS = 4;
    private static final long AT_ONCE_MILLIS = 1_000;

    static ServiceInProcess service;

    private final Queue<HostileCall> slow = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        service = ServiceInProcess.local(Map.of(
                "procuration.limits.agent", 1_000_000_000,
                "procuration.limits.site", 1_000_000_000,
                "micronaut.server.netty.keep-alive-on-server-error", true));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void is_answered_at_once_without_an_error_or_an_echo_and_stores_nothing() {
        Map<String, String> before = stored();
        try (LogWatch log = new LogWatch(HostileValues.SECRET)) {
            try (ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS)) {
                IntStream.range(0, CONNECTIONS).forEach(each -> executor.execute(() -> sendEvery(CONNECTIONS, each)));
            }
            assertThat(faults).as("calls with seed " + SEED).isEmpty();
            assertThat(stillSlow())
                    .as("no answer within a second, not even alone")
                    .isEmpty();
            assertThat(log.secrets()).as("what was sent is not in the log").isEmpty();
            assertThat(log.errors())
                    .as("the service does not complain of itself")
                    .isEmpty();
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_form_token_that_cannot_be_read_is_not_repeated_in_the_log() throws IOException {
        String token = HostileValues.SECRET + ".";
        try (LogWatch log = new LogWatch(HostileValues.SECRET)) {
            assertThat(statusOf(token, FormTokens.FIELD + "=" + token)).isEqualTo(403);
            assertThat(log.secrets()).isEmpty();
        }
    }

    private static int statusOf(String token, String form) throws IOException {
        String request = "POST /demarches/procuration/mandataire HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + FormTokens.COOKIE + "=" + token + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n" + form;
        try (RawConnection connection = connect()) {
            return connection.send(request.getBytes(StandardCharsets.US_ASCII)).status();
        }
    }

    @Test
    void a_demande_of_nothing_but_control_characters_fits_into_its_cookie() throws IOException {
        String token = FormTokens.of(service);
        String controls = "%01%0B".repeat(100);
        String form = FormTokens.FIELD + "=" + token + "&pour=" + controls + "&civilite=" + controls + "&nom="
                + controls + "&nomUsage=" + controls + "&prenom=" + controls + "&dateNaissance=" + controls;
        assertThat(statusOf(token, form)).isEqualTo(303);
    }

    private void sendEvery(int step, int first) {
        try {
            send(step, first);
        } catch (IOException | RuntimeException unforeseen) {
            faults.add(unforeseen.toString());
        }
    }

    private void send(int step, int first) throws IOException {
        HostileCalls calls = new HostileCalls(SEED, service);
        RawConnection connection = connect();
        for (int number = first; number < CALLS && faults.size() < 20; number += step) {
            HostileCall call = calls.call(number);
            RawAnswer answer = connection.send(call.bytes());
            if (answer.status() == 0 && call.framed()) {
                // Hung up on somebody else's call, before this one came.
                connection.close();
                connection = connect();
                answer = connection.send(call.bytes());
            }
            look(call, answer);
            if (answer.isLast() || !call.framed()) {
                connection.close();
                connection = connect();
            }
        }
        connection.close();
    }

    private void look(HostileCall call, RawAnswer answer) {
        if (answer.millis() > AT_ONCE_MILLIS) {
            slow.add(call);
        }
        boolean silent = answer.status() < 0 || (answer.status() == 0 && call.framed());
        if (silent || answer.status() >= 500) {
            faults.add("status " + answer.status() + ": " + call);
        }
        // A form is shown again to who has typed it, as text.
        boolean repeated = answer.isPage()
                ? answer.body().contains("<i>" + HostileValues.SECRET)
                : answer.body().contains(HostileValues.SECRET);
        if (repeated || answer.head().contains(HostileValues.SECRET)) {
            faults.add("echo in " + answer.head() + "\n" + call);
        }
    }

    /** On a machine that others use as well, only what is slow again counts. */
    private List<HostileCall> stillSlow() {
        return slow.stream()
                .filter(call -> IntStream.range(0, 2).allMatch(again -> millisAlone(call) > AT_ONCE_MILLIS))
                .toList();
    }

    private static long millisAlone(HostileCall call) {
        try (RawConnection connection = connect()) {
            return connection.send(call.bytes()).millis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * All but who asked, and how often: that is noted of every question. Nor the notifiers' cursors: the service writes them by
     * itself, the first soon after its start; they move only behind the journal, which is looked at.
     */
    private static Map<String, String> stored() {
        Map<String, String> tables = service.tables().all();
        tables.keySet().removeAll(List.of("consultation", "look_up_bucket", "notifier_cursor"));
        return tables;
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(service.address().getPort());
    }
}
