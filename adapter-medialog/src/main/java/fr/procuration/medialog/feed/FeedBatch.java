package fr.procuration.medialog.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.procuration.domain.Paris;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.medialog.MedialogMandataire;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes entries as a batch of CloudEvents. The NIR stands in the data only, never in an attribute (ADR 0010). */
@Singleton
final class FeedBatch {

    static final String MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final URI SOURCE = URI.create("urn:procuration:service");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    byte[] of(List<FeedEntry> entries) {
        try {
            return json.writeValueAsBytes(entries.stream().map(this::event).toList());
        } catch (JsonProcessingException e) {
            // Without cause: its message may quote the data.
            throw new IllegalStateException("events cannot be written");
        }
    }

    private CloudEvent event(FeedEntry entry) {
        return CloudEventBuilder.v1()
                .withId(EventId.of(entry.mark()))
                .withSource(SOURCE)
                .withType(type(entry.event()))
                .withSubject(entry.reference().value().toString())
                .withTime(inParis(at(entry.event())))
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(json.valueToTree(data(entry))))
                .build();
    }

    private static Instant at(FeedEvent event) {
        return switch (event) {
            case FeedEvent.OfProcuration procuration -> procuration.event().at();
            case FeedEvent.OfAppointment appointment -> appointment.event().at();
        };
    }

    private static String type(FeedEvent event) {
        return switch (event) {
            case FeedEvent.OfProcuration procuration -> type(procuration.event());
            case FeedEvent.OfAppointment appointment ->
                "fr.procuration.rendezvous." + appointment.event().kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String type(ProcurationEvent event) {
        return switch (event) {
            case ProcurationEvent.Granted granted -> "fr.procuration.accordee";
            case ProcurationEvent.Ended ended -> "fr.procuration.revoquee";
            case ProcurationEvent.Received received -> throw notInTheFeed();
            case ProcurationEvent.Mismatched mismatched -> throw notInTheFeed();
        };
    }

    private static Object data(FeedEntry entry) {
        MandantData mandant =
                new MandantData(entry.reference().value(), entry.mandant().value());
        return switch (entry.event()) {
            case FeedEvent.OfProcuration procuration -> data(procuration.event(), mandant);
            case FeedEvent.OfAppointment appointment -> AppointmentData.of(appointment.event(), mandant);
        };
    }

    private static Object data(ProcurationEvent event, MandantData mandant) {
        UUID procuration = event.procuration().value();
        return switch (event) {
            case ProcurationEvent.Granted granted ->
                new GrantData(
                        procuration,
                        mandant,
                        inParis(granted.validity().from()),
                        inParis(granted.validity().until()),
                        MedialogMandataire.of(granted.mandataire(), granted.validity()));
            case ProcurationEvent.Ended ended -> new EndData(procuration, mandant, inParis(ended.at()), ended.reason());
            case ProcurationEvent.Received received -> throw notInTheFeed();
            case ProcurationEvent.Mismatched mismatched -> throw notInTheFeed();
        };
    }

    private static OffsetDateTime inParis(Instant instant) {
        return instant.atZone(Paris.ZONE).toOffsetDateTime();
    }

    private static IllegalArgumentException notInTheFeed() {
        return new IllegalArgumentException("entry: what happens at a desk is not in the feed");
    }
}
