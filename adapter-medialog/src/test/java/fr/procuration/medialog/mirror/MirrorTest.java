package fr.procuration.medialog.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy that a reader of the feed keeps. */
class MirrorTest {

    private static final Instant BEFORE_THE_END = Instant.parse("2026-01-16T22:59:59Z");
    private static final Instant END = Instant.parse("2026-01-16T23:00:00Z");

    private final Mirror mirror = new Mirror();

    @TempDir
    private Path folder;

    @Test
    void shows_what_was_given_until_its_end() {
        mirror.apply(List.of(granted("1", "a")));

        assertThat(mirror.runningAt(BEFORE_THE_END)).hasSize(1);
        assertThat(mirror.runningAt(END)).isEmpty();
    }

    @Test
    void shows_no_more_what_was_revoked_and_the_next_one_that_is_given() {
        mirror.apply(List.of(granted("1", "a"), revoked("2"), event("3", "fr.procuration.autre", "{}")));
        assertThat(mirror.runningAt(BEFORE_THE_END)).isEmpty();

        mirror.apply(List.of(granted("4", "b")));
        assertThat(mirror.runningAt(BEFORE_THE_END))
                .extracting(each -> each.get("procuration").asText())
                .containsExactly("b");
    }

    @Test
    void is_read_again_from_its_file_without_the_line_in_which_it_was_killed() throws IOException {
        Path file = folder.resolve("events");
        try (EventLog log = EventLog.open(file)) {
            log.add(List.of(granted("1", "é"), revoked("2")));
        }
        Files.writeString(file, "{\"specversion\":\"1.0\",\"id\":\"3", StandardOpenOption.APPEND);

        assertThat(EventLog.read(file)).extracting(CloudEvent::getId).containsExactly("1", "2");
        try (EventLog log = EventLog.open(file)) {
            log.add(List.of(granted("3", "c")));
        }
        assertThat(EventLog.read(file)).extracting(CloudEvent::getId).containsExactly("1", "2", "3");
        mirror.apply(EventLog.read(file));
        assertThat(mirror.runningAt(BEFORE_THE_END))
                .extracting(JsonNode::toString)
                .containsExactly("{\"procuration\":\"c\",\"finLe\":\"2026-01-17T00:00:00+01:00\"}");
    }

    private static CloudEvent granted(String id, String procuration) {
        String data = "{\"procuration\":\"" + procuration + "\",\"finLe\":\"2026-01-17T00:00:00+01:00\"}";
        return event(id, "fr.procuration.accordee", data);
    }

    private static CloudEvent revoked(String id) {
        return event(id, "fr.procuration.revoquee", "{}");
    }

    private static CloudEvent event(String id, String type, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("urn:test"))
                .withType(type)
                .withSubject("mandant")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
