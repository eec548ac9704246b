package fr.procuration.medialog;

import fr.procuration.port.driving.OpenAppointment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;

/** An appointment that was opened: whose it is, and who may represent them now. */
@Schema(
        name = "RendezVousOuvert",
        description = "Le rendez-vous, le numéro de l’assuré, et le verdict comme pour une recherche")
record OpenedAppointment(
        AppointmentReceipt rendezVous,

        @Schema(description = "Les 13 caractères, sans clé", example = "2550814168025")
        String nir,

        LookUpView recherche) {

    static OpenedAppointment of(OpenAppointment.Answer answer, ZoneId zone) {
        return new OpenedAppointment(
                AppointmentReceipt.of(answer.booking().appointment(), zone),
                answer.booking().of().nir().value(),
                MedialogMapper.INSTANCE.lookUp(answer.lookUp()));
    }

    @Override
    public String toString() {
        return "OpenedAppointment[masked]";
    }
}
