package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.driving.KeepAgenda;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment in the list of a day. The number of the person is not in it: opening the appointment gives it. */
@Schema(name = "LigneDAgenda", description = "Un rendez-vous dans la liste d’un jour, à l’heure de l’accueil")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentLine(
        UUID id,
        OffsetDateTime debut,
        OffsetDateTime fin,
        String motif,
        AppointmentState etat,

        @Schema(description = "Si le mandataire doit venir à la place de l’assuré")
        boolean represente,

        @Schema(description = "Si l’absence peut être enregistrée\u00a0: trente minutes après le début")
        boolean absencePossible,

        MedialogMandataire.Civilite civilite,
        @Schema(example = "EXEMPLE") @Nullable String nomFamille,
        @Nullable String nomUsage,
        @Schema(example = "Camille") @Nullable String prenom) {

    static AppointmentLine of(KeepAgenda.Line line, ZoneId zone) {
        PersonName name = line.name();
        return new AppointmentLine(
                line.appointment().id().value(),
                line.appointment().slot().start().atZone(zone).toOffsetDateTime(),
                line.appointment().slot().end().atZone(zone).toOffsetDateTime(),
                line.appointment().motif(),
                line.appointment().state(),
                line.appointment().represented(),
                line.missable(),
                MedialogMapper.INSTANCE.abbreviated(name.civilite()),
                MedialogMapper.INSTANCE.text(name.nom()),
                MedialogMapper.INSTANCE.text(name.nomUsage()),
                MedialogMapper.INSTANCE.text(name.prenom()));
    }

    @Override
    public String toString() {
        return "AppointmentLine[masked]";
    }
}
