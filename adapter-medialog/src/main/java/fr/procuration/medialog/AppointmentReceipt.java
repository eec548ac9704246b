package fr.procuration.medialog;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** An appointment, without whose it is. */
@Schema(name = "RendezVousALAccueil", description = "Le rendez-vous tel qu’il est maintenant, à l’heure de l’accueil")
record AppointmentReceipt(
        UUID id,
        @Schema(example = "CPAM-PARIS-01") String site,
        @Schema(example = "SUIVI_DOSSIER") String motif,
        OffsetDateTime debut,
        OffsetDateTime fin,
        AppointmentState etat,
        boolean represente) {

    static AppointmentReceipt of(Appointment appointment, ZoneId zone) {
        return new AppointmentReceipt(
                appointment.id().value(),
                appointment.site(),
                appointment.motif(),
                appointment.slot().start().atZone(zone).toOffsetDateTime(),
                appointment.slot().end().atZone(zone).toOffsetDateTime(),
                appointment.state(),
                appointment.represented());
    }
}
