package fr.procuration.web.api;

import fr.procuration.port.driving.TakeAppointment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** The appointment that a mandant wants; all is there once the form was checked. */
@Schema(name = "DemandeDeRendezVous", description = "Le rendez-vous voulu")
record AppointmentRequest(
        @NotNull(message = "{obligatoire}") @Schema(example = "CPAM-PARIS-01")
        String site,

        @NotNull(message = "{obligatoire}") @Schema(example = "SUIVI_DOSSIER")
        String motif,

        @NotNull(message = "{obligatoire}")
        @Schema(description = "Le début d’un créneau libre", example = "2025-12-19T10:00:00+01:00")
        OffsetDateTime debut,

        @NotNull(message = "{obligatoire}") @Schema(description = "Si le mandataire viendra à la place de l’assuré")
        Boolean represente) {

    TakeAppointment.Wish wish() {
        return new TakeAppointment.Wish(site, debut.toInstant(), motif, represente);
    }
}
