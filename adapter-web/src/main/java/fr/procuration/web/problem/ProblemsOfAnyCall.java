package fr.procuration.web.problem;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Documents the problems in which every call can end. */
@ApiResponse(
        responseCode = "400",
        description = "Requête ou en-tête illisible",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "401",
        description = "authentification-requise",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "403",
        description = "acces-refuse, compte-incomplet ou origine-refusee",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "406",
        description = "format-non-disponible",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "429",
        description = "trop-de-demandes, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "500",
        description = "erreur-interne, donnees-endommagees",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "503",
        description = "service-indisponible, avec Retry-After",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Dans combien de secondes réessayer",
                        schema = @Schema(type = "integer", example = "5")),
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public @interface ProblemsOfAnyCall {}
