package fr.procuration.medialog.feed;

import fr.procuration.domain.Paris;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a change of an appointment tells: the appointment as it is since then. */
@Schema(
        name = "RendezVousChange",
        description =
                "Les données d’un événement fr.procuration.rendezvous.*\u00a0: le rendez-vous tel qu’il est depuis")
record AppointmentData(
        UUID rendezVous,
        MandantData mandant,
        @Schema(example = "CPAM-PARIS-01") String site,
        @Schema(example = "SUIVI_DOSSIER") String motif,
        OffsetDateTime debut,
        OffsetDateTime fin,
        AppointmentState etat,
        boolean represente,

        @Schema(description = "Combien de fois il a été déplacé ou annulé")
        int sequence,

        @Schema(description = "Qui l’a demandé\u00a0; SERVICE\u00a0: c’est la suite de la fin d’une procuration")
        Requester par) {

    static AppointmentData of(AppointmentEvent event, MandantData mandant) {
        Appointment appointment = event.appointment();
        return new AppointmentData(
                appointment.id().value(),
                mandant,
                appointment.site(),
                appointment.motif(),
                inParis(appointment.slot().start()),
                inParis(appointment.slot().end()),
                appointment.state(),
                appointment.represented(),
                appointment.sequence(),
                event.by().requester());
    }

    private static OffsetDateTime inParis(Instant instant) {
        return instant.atZone(Paris.ZONE).toOffsetDateTime();
    }

    @Override
    public String toString() {
        return "AppointmentData[masked]";
    }
}
