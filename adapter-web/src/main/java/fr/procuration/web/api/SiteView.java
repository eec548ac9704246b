package fr.procuration.web.api;

import fr.procuration.domain.appointment.Site;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A site at which appointments can be taken. */
@Schema(name = "Site", description = "Un accueil où l’on prend rendez-vous")
record SiteView(
        @Schema(example = "CPAM-PARIS-01") String id,
        String nom,
        String adresse,

        @Schema(description = "Le fuseau de ses horaires", example = "Europe/Paris")
        String fuseau,

        @Schema(description = "La durée d’un rendez-vous, en minutes")
        int duree,

        List<MotifView> motifs) {

    static SiteView of(Site site) {
        return new SiteView(
                site.id(),
                site.name(),
                site.address(),
                site.zone().getId(),
                (int) site.length().toMinutes(),
                site.motifs().stream()
                        .map(motif -> new MotifView(motif.code(), motif.label()))
                        .toList());
    }

    /** What an appointment can be about. */
    @Schema(name = "MotifDeRendezVous", description = "Ce pour quoi on prend rendez-vous")
    record MotifView(@Schema(example = "SUIVI_DOSSIER") String code, String libelle) {}
}
