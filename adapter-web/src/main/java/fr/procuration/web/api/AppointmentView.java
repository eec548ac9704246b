package fr.procuration.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.driving.ViewAppointments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment as its mandant sees it. */
@Schema(name = "RendezVous", description = "Un rendez-vous, à l’heure de l’accueil")
record AppointmentView(
        UUID id,
        @Schema(example = "CPAM-PARIS-01") String site,
        @Schema(example = "SUIVI_DOSSIER") String motif,
        OffsetDateTime debut,
        OffsetDateTime fin,
        AppointmentState etat,

        @Schema(description = "Si le mandataire viendra à la place de l’assuré")
        boolean represente,

        @Schema(description = "Combien de fois il a été déplacé ou annulé")
        int sequence,

        @Schema(description = "Qui l’a pris") Requester prisPar,
        OffsetDateTime prisLe,
        CoverageView procuration) {

    static AppointmentView of(ViewAppointments.View view, ZoneId zone) {
        return of(view.appointment(), view.coverage(), zone);
    }

    static AppointmentView of(Appointment appointment, Coverage coverage, ZoneId zone) {
        return new AppointmentView(
                appointment.id().value(),
                appointment.site(),
                appointment.motif(),
                appointment.slot().start().atZone(zone).toOffsetDateTime(),
                appointment.slot().end().atZone(zone).toOffsetDateTime(),
                appointment.state(),
                appointment.represented(),
                appointment.sequence(),
                appointment.takenBy(),
                appointment.takenAt().atZone(zone).toOffsetDateTime(),
                new CoverageView(coverage.covers(), coverage.until()));
    }

    /** Whether a procuration runs on the day of the appointment. */
    @Schema(name = "ProcurationDuJour", description = "Si une procuration court au début du rendez-vous")
    record CoverageView(
            boolean couvre,

            @Schema(description = "Dernier jour de celle qui court aujourd’hui\u00a0; absent s’il n’y en a pas")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LocalDate jusquau) {}
}
