package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.UUID;

/** Documents the calls about the agenda of a site. */
final class AgendaCalls {

    private AgendaCalls() {}

    /** The list of a day. */
    @Operation(
            operationId = "agendaDuJour",
            summary = "Les rendez-vous d’un jour, par heure",
            description =
                    "De l’accueil de l’agent, jusqu’à quatorze jours à l’avance. Le numéro des assurés n’y est pas.")
    @ApiResponse(
            responseCode = "200",
            description = "Les rendez-vous, sans ceux annulés",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AppointmentLine.class))))
    @ApiResponse(
            responseCode = "404",
            description = "site-inconnu\u00a0: cet accueil n’a pas d’agenda ici",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Day {}

    /** Taking an appointment for somebody. */
    @Operation(
            operationId = "prendreRendezVousPour",
            summary = "Prendre un rendez-vous pour l’assuré ou le mandataire qui appelle",
            description = "Laisse une trace. Le mandataire ne le peut que si une procuration est en cours.")
    @ApiResponse(
            responseCode = "201",
            description = "Le rendez-vous pris\u00a0; sous la même clé, la même réponse",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "site-inconnu",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "creneau-pris, rendez-vous-en-cours, mandataire-sans-procuration",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Take {}

    /** Opening an appointment. */
    @Operation(
            operationId = "ouvrirRendezVous",
            summary = "Ouvrir un rendez-vous de son accueil",
            description = "Laisse une trace, comme une recherche.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous, et qui peut représenter l’assuré maintenant",
            content = @Content(schema = @Schema(implementation = OpenedAppointment.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Open {}

    /** The call before the visit. */
    @Operation(
            operationId = "appelPreparatoire",
            summary = "Enregistrer l’appel préparatoire",
            description = "Dit qui viendra, et confirme le rendez-vous.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous confirmé",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "rendez-vous-clos",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Call {}

    /** Nobody came. */
    @Operation(
            operationId = "enregistrerAbsence",
            summary = "Enregistrer que personne n’est venu",
            description = "Trente minutes après le début.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous clos",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "absence-prematuree, rendez-vous-clos",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Miss {}

    /** The mandant came. */
    @Operation(
            operationId = "enregistrerVenue",
            summary = "Enregistrer que l’assuré est venu en personne",
            description = "Le jour du rendez-vous, qui est alors clos.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous clos",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "rendez-vous-autre-jour, rendez-vous-clos",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Welcome {}

    /** Moving an appointment. */
    @Operation(
            operationId = "deplacerRendezVousPour",
            summary = "Déplacer un rendez-vous de son accueil",
            description = "Si le nouveau créneau est pris, il reste où il est.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous déplacé",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "creneau-pris, rendez-vous-trop-proche, rendez-vous-clos",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Move {}

    /** Cancelling an appointment. */
    @Operation(
            operationId = "annulerRendezVousPour",
            summary = "Annuler un rendez-vous de son accueil",
            description = "Demandée à nouveau, l’annulation donne la même réponse.")
    @ApiResponse(
            responseCode = "200",
            description = "Le rendez-vous annulé",
            content = @Content(schema = @Schema(implementation = AppointmentReceipt.class)))
    @ApiResponse(
            responseCode = "404",
            description = "rendez-vous-inconnu, aussi s’il est d’un autre accueil",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "rendez-vous-trop-proche, rendez-vous-clos",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Cancel {}

    /** The site of the agent. */
    @Parameter(description = "L’accueil de l’agent", example = "CPAM-PARIS-01")
    @interface OwnSite {}

    /** A day. */
    @Parameter(description = "Le jour, aujourd’hui par défaut", schema = @Schema(implementation = LocalDate.class))
    @interface OfDay {}

    /** The name of a request. */
    @Parameter(
            description = "Nom de la demande, pour pouvoir la renvoyer sans risque",
            schema = @Schema(implementation = String.class, minLength = 1, maxLength = 255))
    @interface Key {}

    /** The name of an appointment. */
    @Parameter(description = "Nom du rendez-vous", schema = @Schema(implementation = UUID.class))
    @interface Id {}
}
