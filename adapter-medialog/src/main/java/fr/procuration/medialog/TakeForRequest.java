package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The appointment that an agent takes for somebody; all is there once the form was checked.
 *
 * @param assure who calls; null if it is the mandataire
 */
@Schema(name = "RendezVousPourQuelquUn", description = "Le rendez-vous voulu, et par qui")
record TakeForRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "De l’assuré\u00a0: 13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Schema(description = "L’assuré, si c’est lui qui appelle\u00a0; absent, c’est son mandataire") @Valid @Nullable
        CallerRequest assure,

        @NotNull(message = "{obligatoire}") @Schema(example = "CPAM-PARIS-01")
        String site,

        @NotNull(message = "{obligatoire}") @Schema(example = "SUIVI_DOSSIER")
        String motif,

        @NotNull(message = "{obligatoire}")
        @Schema(description = "Le début d’un créneau libre", example = "2025-12-19T10:00:00+01:00")
        OffsetDateTime debut,

        @NotNull(message = "{obligatoire}") @Schema(description = "Si le mandataire viendra à la place de l’assuré")
        Boolean represente) {

    TakeAppointmentFor.Command by(Agent agent, @Nullable IdempotencyKey key) {
        return new TakeAppointmentFor.Command(
                Nir.parse(nir),
                assure == null ? null : assure.name(),
                new TakeAppointment.Wish(site, debut.toInstant(), motif, represente),
                agent,
                key);
    }

    @Override
    public String toString() {
        return "TakeForRequest[masked]";
    }
}
