package fr.procuration.medialog.feed;

import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * What an event looks like, for the document of the API; the CloudEvents library writes it. Each type has a schema of its own:
 * generators import a schema once for each type that names it.
 */
@Schema(
        name = "Evenement",
        description =
                "Un CloudEvent 1.0. D’autres types peuvent venir\u00a0: qui n’en connaît pas un passe à l’événement suivant",
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "fr.procuration.accordee", schema = EventDocument.Granted.class),
            @DiscriminatorMapping(value = "fr.procuration.revoquee", schema = EventDocument.Ended.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.pris", schema = EventDocument.Taken.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.deplace", schema = EventDocument.Moved.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.confirme", schema = EventDocument.Called.class),
            @DiscriminatorMapping(
                    value = "fr.procuration.rendezvous.representation",
                    schema = EventDocument.Represented.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.honore", schema = EventDocument.Kept.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.absent", schema = EventDocument.Missed.class),
            @DiscriminatorMapping(value = "fr.procuration.rendezvous.annule", schema = EventDocument.Cancelled.class)
        })
record EventDocument(
        @Schema(description = "La version de CloudEvents", example = "1.0")
        String specversion,

        @Schema(description = "Opaque et croissant\u00a0: à rendre dans lastEventId")
        String id,

        @Schema(description = "D’où il vient", example = "urn:procuration:service")
        String source,

        @Schema(description = "Ce qui s’est passé", example = "fr.procuration.accordee")
        String type,

        @Schema(description = "La référence du mandant") String subject,

        @Schema(description = "Quand") OffsetDateTime time,

        @Schema(description = "Le type de data", example = "application/json")
        String datacontenttype) {

    @Schema(name = "EvenementAccorde", description = "Une procuration est accordée", allOf = EventDocument.class)
    record Granted(GrantData data) {}

    @Schema(name = "EvenementRevoque", description = "Une procuration ne compte plus", allOf = EventDocument.class)
    record Ended(EndData data) {}

    @Schema(
            name = "EvenementRendezVous",
            description = "Un rendez-vous est pris, ou a changé",
            allOf = EventDocument.class)
    record OfAppointment(AppointmentData data) {}

    @Schema(name = "EvenementRendezVousPris", description = "Un rendez-vous est pris", allOf = OfAppointment.class)
    record Taken() {}

    @Schema(
            name = "EvenementRendezVousDeplace",
            description = "Un rendez-vous est déplacé",
            allOf = OfAppointment.class)
    record Moved() {}

    @Schema(
            name = "EvenementRendezVousConfirme",
            description = "L’appel préparatoire confirme un rendez-vous",
            allOf = OfAppointment.class)
    record Called() {}

    @Schema(
            name = "EvenementRendezVousRepresentation",
            description = "Quelqu’un d’autre viendra que ce qui était dit",
            allOf = OfAppointment.class)
    record Represented() {}

    @Schema(name = "EvenementRendezVousHonore", description = "On est venu au rendez-vous", allOf = OfAppointment.class)
    record Kept() {}

    @Schema(
            name = "EvenementRendezVousAbsent",
            description = "Personne n’est venu au rendez-vous",
            allOf = OfAppointment.class)
    record Missed() {}

    @Schema(name = "EvenementRendezVousAnnule", description = "Un rendez-vous est annulé", allOf = OfAppointment.class)
    record Cancelled() {}
}
