package fr.procuration.bootstrap.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLogTest {

    private static final String CONFIGURATION = """
            <configuration>
              <include resource="logback-json.xml"/>
              <root><appender-ref ref="console"/></root>
            </configuration>""";
    private static final String MESSAGE = "le \"mot\" \\ d’Aubigné\nfin\u0001";

    private final LoggerContext context = new LoggerContext();

    @Test
    void an_event_is_one_line_with_all_that_is_known_of_it() throws Exception {
        LoggingEvent event = event(new IllegalStateException("one\ntwo"));
        event.addKeyValuePair(new KeyValuePair("position", 12L));
        event.setMDCPropertyMap(Map.of("requete", "0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44"));

        String line = line(event);

        assertThat(line).endsWith("}\n").contains("d’Aubigné");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "timestamp", "level", "logger", "thread", "message", "data", "exception", "requete");
        assertThat(read.at("/timestamp").asText()).isEqualTo("2026-07-15T00:30:00.123456Z");
        assertThat(read.at("/level").asText()).isEqualTo("WARN");
        assertThat(read.at("/logger").asText()).isEqualTo("a.Logger");
        assertThat(read.at("/thread").asText()).isEqualTo("a thread");
        assertThat(read.at("/message").asText()).isEqualTo(MESSAGE);
        assertThat(read.at("/data/position").asText()).isEqualTo("12");
        assertThat(read.at("/requete").asText()).isEqualTo("0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44");
        assertThat(read.at("/exception").asText())
                .startsWith("java.lang.IllegalStateException: one\ntwo")
                .contains("JsonLogTest");
    }

    /** As it is configured for production. */
    @SuppressWarnings("unchecked")
    private String line(ILoggingEvent event) throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new ByteArrayInputStream(CONFIGURATION.getBytes(UTF_8)));
        var console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        return new String(console.getEncoder().encode(event), UTF_8);
    }

    private LoggingEvent event(Throwable failure) {
        LoggingEvent event = new LoggingEvent("", context.getLogger("a.Logger"), Level.WARN, MESSAGE, failure, null);
        event.setInstant(Instant.parse("2026-07-15T00:30:00.123456Z"));
        event.setThreadName("a thread");
        return event;
    }
}
