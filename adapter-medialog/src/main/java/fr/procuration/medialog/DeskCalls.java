package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Documents the calls of the desk. The schema of problems stands in the document of the service that they share. */
@Tag(name = "Accueil", description = "Ce que fait l’agent d’accueil dans Medialog+")
@SecurityRequirement(name = "jeton")
@SecurityRequirement(name = "session")
@ApiResponse(
        responseCode = "400",
        description = "corps-illisible",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "401",
        description = "authentification-requise",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "403",
        description = "acces-refuse, compte-incomplet ou origine-refusee",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "406",
        description = "format-non-disponible",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "413",
        description = "requete-trop-grande",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "415",
        description = "type-non-admis",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "422",
        description = "formulaire-invalide, nir-longueur, nir-format, nir-cle ou nir-provisoire",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "429",
        description = "trop-de-recherches ou trop-de-demandes, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "500",
        description = "erreur-interne, donnees-endommagees",
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "503",
        description = "service-indisponible, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
@interface DeskCalls {

    /** The media type of problems. */
    String PROBLEM = "application/problem+json";

    /** Where the schema of problems stands. */
    String PROBLEM_SCHEMA = "#/components/schemas/Probleme";

    /** Looking who may represent a person. */
    @Operation(
            operationId = "rechercherMandataire",
            summary = "Qui peut représenter cette personne",
            description = "Laisse une trace. Un numéro inconnu et une personne sans procuration ont la même réponse.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict",
            content = @Content(schema = @Schema(implementation = LookUpView.class)))
    @interface LookUp {}

    /** Scanning a receipt. */
    @Operation(
            operationId = "verifierRecu",
            summary = "Ce que vaut le reçu présenté",
            description =
                    "Vérifie la signature, puis cherche la procuration même de ce reçu : terminée, elle ne représente plus, même"
                            + " si une autre a été donnée depuis\u00a0; fin dit depuis quand. Laisse une trace, et compte comme une recherche.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "formulaire-invalide, recu-illisible, recu-autre-type, recu-etranger, recu-modifie ou recu-inconnu",
            content = @Content(mediaType = DeskCalls.PROBLEM, schema = @Schema(ref = DeskCalls.PROBLEM_SCHEMA)))
    @interface Receipt {}

    /** Comparing a document. */
    @Operation(
            operationId = "verifierIdentite",
            summary = "Comparer une pièce d’identité avec le mandataire déclaré",
            description = "Laisse une trace.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict, et celui de chaque champ",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    @interface Check {}

    /** The mandataire gives the procuration up. */
    @Operation(
            operationId = "renoncer",
            summary = "Le mandataire renonce à la procuration",
            description =
                    "Compare la pièce comme pour une visite. Si tout concorde, la procuration prend fin à l’instant\u00a0;"
                            + " redemandée, la réponse est la même. Laisse une trace.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict",
            content = @Content(schema = @Schema(implementation = RenunciationView.class)))
    @interface Renunciation {}

    /** Ending a procuration for what the file says. */
    @Operation(
            operationId = "terminer",
            summary = "Mettre fin à la procuration en cours",
            description =
                    "Rôle AGENT_DOSSIER. La procuration prend fin à l’instant. Le décès ou la protection du mandant bloque"
                            + " aussi son numéro\u00a0: aucune procuration ne peut plus être donnée jusqu’à la levée. Redemandée, la"
                            + " réponse est la même. Laisse une trace.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict",
            content = @Content(schema = @Schema(implementation = EndedView.class)))
    @interface Ending {}

    /** Lifting a block. */
    @Operation(
            operationId = "leverLeBlocage",
            summary = "Lever le blocage d’un numéro",
            description = "Rôle AGENT_DOSSIER. Ce qui a pris fin ne reprend pas. Laisse une trace.")
    @ApiResponse(
            responseCode = "200",
            description = "Le verdict",
            content = @Content(schema = @Schema(implementation = LiftedView.class)))
    @interface Lifting {}
}
