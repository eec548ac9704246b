package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.wire.RequestId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Failures of the service are told without what is inside, and logged without what was sent. */
@Isolated("every service that starts in this process sets up the log anew")
class FailuresIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("consultations.fail", true));

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void tells_an_outage_and_when_to_come_back() {
        Answer answer = get("/api/procurations/en-cours");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("service-indisponible");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(log.list).anySatisfy(line -> {
            assertThat(line.getFormattedMessage()).contains("service-indisponible", "IllegalStateException");
            assertThat(line.getThrowableProxy()).as("a stack for every caller").isNull();
        });
    }

    @Test
    void tells_nothing_of_a_fault() {
        Answer answer = get("/api/procurations");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("""
                        {"type":"urn:procuration:probleme:erreur-interne","title":"Erreur interne","status":500,\
                        "detail":"Une erreur est survenue de notre fait. Merci de réessayer plus tard.",\
                        "code":"erreur-interne"}""");
        assertThat(logged())
                .contains("java.lang.IllegalArgumentException", "FailingConsultations.all", "IllegalStateException");
    }

    @Test
    void tells_nothing_of_an_error_of_the_machine() {
        Answer answer = get("/api/procurations/00000000-0000-0000-0000-000000000000");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/code")).isEqualTo("erreur-interne");
        assertThat(logged()).contains("java.lang.AssertionError", "FailingConsultations.one");
    }

    @Test
    void names_the_request_in_its_log_and_to_people_on_the_page() {
        Answer page = SERVICE.call("GET", "/")
                .as(Mandants.random())
                .header("Accept", "text/html")
                .send();

        String request = page.header(RequestId.HEADER);
        assertThat(page.status()).isGreaterThanOrEqualTo(500);
        assertThat(page.body()).contains("Référence de l’incident", request).doesNotContain("SECRET");
        assertThat(log.list)
                .filteredOn(event -> event.getLoggerName().endsWith("ProblemResponses"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry(RequestId.KEY, request));
    }

    private static Answer get(String path) {
        Answer answer = SERVICE.call("GET", path).as(Mandants.random()).send();
        assertThat(answer.body()).doesNotContain("SECRET", "Exception");
        return answer;
    }

    private String logged() {
        String all = log.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(all).doesNotContain("SECRET");
        return all;
    }
}
