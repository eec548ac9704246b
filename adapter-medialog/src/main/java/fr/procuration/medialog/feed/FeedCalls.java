package fr.procuration.medialog.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Documents the feed. The schema of problems stands in the document of the service. */
@Tag(name = "Flux", description = "Ce que suit Medialog+ pour tenir ses fiches à jour")
@SecurityRequirement(name = "jeton")
@SecurityRequirement(name = "session")
@Operation(
        operationId = "suivreLesProcurations",
        summary = "Les procurations accordées et révoquées, dans leur ordre",
        description =
                "Convention HTTP Feeds. Chaque événement vient une fois, dans l’ordre, à qui reprend chaque fois après"
                        + " le dernier identifiant lu. Une liste vide\u00a0: rien de nouveau. La fin par la date n’est pas un"
                        + " événement\u00a0: elle est dans finLe.")
@ApiResponse(
        responseCode = "200",
        description = "Les événements suivants, 500 au plus",
        content =
                @Content(
                        mediaType = FeedBatch.MEDIA_TYPE,
                        array = @ArraySchema(schema = @Schema(implementation = EventDocument.class))))
@ApiResponse(
        responseCode = "400",
        description = "parametre-invalide",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "401",
        description = "authentification-requise",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "403",
        description = "acces-refuse",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "404",
        description = "evenement-inconnu",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "406",
        description = "format-non-disponible",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "422",
        description = "formulaire-invalide",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "429",
        description = "trop-de-demandes, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "500",
        description = "erreur-interne, donnees-endommagees",
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "503",
        description = "service-indisponible, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = FeedCalls.PROBLEM, schema = @Schema(ref = FeedCalls.PROBLEM_SCHEMA)))
@interface FeedCalls {

    /** The media type of problems. */
    String PROBLEM = "application/problem+json";

    /** Where the schema of problems stands. */
    String PROBLEM_SCHEMA = "#/components/schemas/Probleme";
}
