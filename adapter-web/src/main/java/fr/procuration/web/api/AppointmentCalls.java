package fr.procuration.web.api;

import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemsOfABody;
import fr.procuration.web.problem.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.UUID;

/** Documents the calls about appointments. */
final class AppointmentCalls {

    private AppointmentCalls() {}

    @Operation(
            operationId = "sites",
            summary = "Les accueils où l’on prend rendez-vous",
            description = "Avec leurs motifs et leur adresse.")
    @ApiResponse(
            responseCode = "200",
            description = "Les accueils",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SiteView.class))))
    @interface Sites {}

    @Operation(
            operationId = "creneaux",
            summary = "Les créneaux libres d’un accueil",
            description = "De deux heures à soixante jours à l’avance.")
    @ApiResponse(
            responseCode = "200",
            description = "Les créneaux libres, dans l’ordre",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SlotView.class))))
    @ApiResponse(
            responseCode = "404",
            description = "site-inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "formulaire-invalide\u00a0: motif inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface FreeSlots {}

    @Operation(
            operationId = "prendreRendezVous",
            summary = "Prendre un rendez-vous",
            description = "Un seul est ouvert par motif.")
    @ApiResponse(
            responseCode = "201",
            description = "Le rendez-vous pris\u00a0; sous la même clé, la même réponse",
            headers = {
                @Header(name = "Location", description = "Son adresse", schema = @Schema(type = "string")),
                @Header(
                        name = Replay.HEADER,
                        description =
                                "Présent si la réponse est celle d’une demande antérieure sous la même clé\u00a0: elle peut ne plus"
                                        + " être vraie",
                        schema = @Schema(type = "string", allowableValues = Replay.REPLAYED))
            },
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "site-inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "creneau-pris, avec les trois créneaux libres suivants\u00a0; rendez-vous-en-cours, avec son début",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "formulaire-invalide, cle-reutilisee",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ProblemsOfABody
    @interface Take {}

    @Operation(
            operationId = "rendezVous",
            summary = "Les rendez-vous de l’assuré",
            description = "D’abord ceux à venir, le prochain en tête\u00a0; puis les autres, le plus récent en tête.")
    @ApiResponse(
            responseCode = "200",
            description = "Les rendez-vous",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AppointmentView.class))))
    @interface All {}

    @Operation(operationId = "unRendezVous", summary = "Un rendez-vous", description = "Tel qu’il est maintenant.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est à quelqu’un d’autre",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface One {}

    @Operation(
            operationId = "deplacerRendezVous",
            summary = "Déplacer un rendez-vous",
            description =
                    "Jusqu’à deux heures avant son début\u00a0; si le nouveau créneau est pris, il reste où il est.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous déplacé",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "creneau-pris, rendez-vous-trop-proche, rendez-vous-clos",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "formulaire-invalide",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ProblemsOfABody
    @interface Move {}

    @Operation(
            operationId = "annulerRendezVous",
            summary = "Annuler un rendez-vous",
            description =
                    "Jusqu’à deux heures avant son début. Demandée à nouveau, l’annulation donne la même réponse.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous annulé",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "rendez-vous-trop-proche, rendez-vous-clos",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Cancel {}

    @Operation(
            operationId = "direQuiViendra",
            summary = "Dire qui viendra au rendez-vous",
            description = "Jusqu’à la fin de son créneau. Rien n’est refusé faute de procuration.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "rendez-vous-clos",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "formulaire-invalide",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ProblemsOfABody
    @interface Represent {}

    @Parameter(description = "L’identifiant de l’accueil", example = "CPAM-PARIS-01")
    @interface SiteName {}

    @Parameter(description = "Un motif de cet accueil", example = "SUIVI_DOSSIER")
    @interface MotifCode {}

    @Parameter(
            description = "Le premier jour, aujourd’hui par défaut",
            schema = @Schema(implementation = LocalDate.class))
    @interface FirstDay {}

    @Parameter(
            description = "Le dernier jour, le plus lointain possible par défaut",
            schema = @Schema(implementation = LocalDate.class))
    @interface LastDay {}

    @Parameter(description = "Nom du rendez-vous", schema = @Schema(implementation = UUID.class))
    @interface Id {}
}
