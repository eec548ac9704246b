package fr.procuration.medialog.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** What an event looks like, for the document of the API; the CloudEvents library writes it. */
@Schema(name = "Evenement", description = "Un CloudEvent 1.0")
record EventDocument(
        @Schema(example = "1.0") String specversion,

        @Schema(description = "Opaque et croissant\u00a0: à rendre dans lastEventId")
        String id,

        @Schema(example = "urn:procuration:service") String source,

        @Schema(
                type = "string",
                allowableValues = {
                    "fr.procuration.accordee",
                    "fr.procuration.revoquee",
                    "fr.procuration.rendezvous.pris",
                    "fr.procuration.rendezvous.deplace",
                    "fr.procuration.rendezvous.confirme",
                    "fr.procuration.rendezvous.representation",
                    "fr.procuration.rendezvous.honore",
                    "fr.procuration.rendezvous.absent",
                    "fr.procuration.rendezvous.annule"
                })
        String type,

        @Schema(description = "La référence du mandant") String subject,

        OffsetDateTime time,

        @Schema(example = "application/json") String datacontenttype,

        @Schema(oneOf = {GrantData.class, EndData.class, AppointmentData.class})
        Object data) {}
