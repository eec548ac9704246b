package fr.procuration.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {

    private static final Instant AT = Instant.parse("2026-07-15T00:30:00.123456Z");

    @Test
    void an_event_is_one_line_with_all_that_is_known_of_it() throws IOException {
        LoggingEvent event = event("le \"mot\" \\ d’Aubigné\nfin\u0001", new IllegalStateException("one\ntwo"));
        event.addKeyValuePair(new KeyValuePair("position", 12L));
        event.setMDCPropertyMap(Map.of("requete", "0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44"));

        String line = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);

        assertThat(line).endsWith("}\n").contains("d’Aubigné");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.at("/timestamp").asText()).isEqualTo(AT.toString());
        assertThat(read.at("/level").asText()).isEqualTo("WARN");
        assertThat(read.at("/logger").asText()).isEqualTo("a.Logger");
        assertThat(read.at("/message").asText()).isEqualTo("le \"mot\" \\ d’Aubigné\nfin\u0001");
        assertThat(read.at("/data/position").asText()).isEqualTo("12");
        assertThat(read.at("/requete").asText()).isEqualTo("0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44");
        assertThat(read.at("/exception").asText())
                .startsWith("java.lang.IllegalStateException: one\ntwo")
                .contains("JsonLinesTest");
    }

    private static LoggingEvent event(String message, Throwable failure) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent("", context.getLogger("a.Logger"), Level.WARN, message, failure, null);
        event.setInstant(AT);
        event.setThreadName("a thread");
        return event;
    }
}
