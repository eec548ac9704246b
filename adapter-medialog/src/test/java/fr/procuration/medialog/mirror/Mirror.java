package fr.procuration.medialog.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All procurations that were given and not revoked, by the reference of their mandant. */
public final class Mirror {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> granted = new HashMap<>();

    /**
     * Takes events over, in their order.
     *
     * @param events what the feed told
     */
    public void apply(List<CloudEvent> events) {
        for (CloudEvent event : events) {
            String mandant = Objects.requireNonNull(event.getSubject());
            switch (event.getType()) {
                case "fr.procuration.accordee" -> granted.put(mandant, data(event));
                case "fr.procuration.revoquee" -> granted.remove(mandant);
                // Later versions may tell of more; who follows the procurations needs no more than these.
                default -> {}
            }
        }
    }

    /**
     * What runs. The end by date is no event: whoever shows a procuration compares its end with the time.
     *
     * @param now the present instant
     * @return the data of the grants, one for each mandant at most
     */
    public Collection<JsonNode> runningAt(Instant now) {
        return granted.values().stream()
                .filter(each -> now.isBefore(
                        OffsetDateTime.parse(each.get("finLe").asText()).toInstant()))
                .toList();
    }

    private static JsonNode data(CloudEvent event) {
        try {
            return JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
