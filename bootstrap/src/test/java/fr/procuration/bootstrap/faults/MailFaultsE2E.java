package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.mail.FaultySmtp;
import fr.procuration.bootstrap.mail.FaultySmtp.Fault;
import fr.procuration.bootstrap.mail.FaultySmtp.Taken;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that refuses, puts off, hangs or drops some messages holds back no other mandant, and no caller notices. */
class MailFaultsE2E {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    /** What a caller would wait who waited for a server that hangs. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private int next;

    @Test
    void each_fault_is_that_of_its_address_alone() {
        try (FaultySmtp server = new FaultySmtp();
                ServiceProcess service = ServiceProcess.start(
                        folder,
                        Map.of(
                                "PROCURATION_SMTP_HOST", "127.0.0.1",
                                "PROCURATION_SMTP_PORT", Integer.toString(server.port()),
                                "PROCURATION_MAIL_TIMEOUT", TIMEOUT.toSeconds() + "s",
                                "PROCURATION_MAIL_DEADLINE", "6s",
                                "PROCURATION_MAIL_DELAY", "100ms",
                                "PROCURATION_METRICS_DELAY", "1s"))) {
            List<String> bad = Stream.of(Fault.values())
                    .filter(each -> each != Fault.NONE)
                    .flatMap(fault -> IntStream.range(0, 2).mapToObj(each -> addressWith(server, fault)))
                    .toList();
            bad.forEach(address -> give(service, address));
            List<String> good =
                    IntStream.range(0, 10).mapToObj(each -> address()).toList();
            good.forEach(address -> give(service, address));

            await().atMost(WITHIN)
                    .untilAsserted(() ->
                            assertThat(server.taken()).extracting(Taken::to).containsAll(good));
            assertThat(server.taken()).extracting(Taken::to).doesNotContainAnyElementsOf(bad);
            await().atMost(WITHIN)
                    .untilAsserted(() -> assertThat(exported(service))
                            .contains("procuration_mail_attempts_total{outcome=\"sent\"} 10.0")
                            .contains("procuration_mail_attempts_total{outcome=\"refused\"} 4.0")
                            .contains("procuration_mail_configured 1.0")
                            .containsPattern("procuration_mail_attempts_total\\{outcome=\"delayed\"} ([89]|\\d\\d)")
                            .containsPattern("procuration_mail_waiting 8\\.0"));
            assertThat(service.log()).doesNotContain("exemple.fr");
        }
    }

    private String addressWith(FaultySmtp server, Fault fault) {
        String address = address();
        server.fault(address, fault);
        return address;
    }

    private String address() {
        return "assure-" + next++ + "@exemple.fr";
    }

    /** Whoever is told that the machine is busy asks again under the same key. */
    private static void give(ServiceProcess service, String address) {
        int mandant = Integer.parseInt(address.replaceAll("\\D", ""));
        Caller caller = Caller.withToken(service.address(), Tokens.ofAssure(mandant, address));
        caller.get("/api/procurations");
        await().atMost(WITHIN).until(() -> givenWith(caller, "mandant-" + mandant) != 503);
        assertThat(givenWith(caller, "mandant-" + mandant)).as("replayed").isEqualTo(201);
    }

    private static int givenWith(Caller caller, String key) {
        long before = System.nanoTime();
        HttpResponse<String> given = caller.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", key);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TIMEOUT);
        return given.statusCode();
    }

    private static String exported(ServiceProcess service) {
        return Caller.anonymous(service.address()).get("/prometheus").body();
    }
}
