package fr.procuration.web.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is wrong with one field.
 *
 * @param champ the path of the field in the document, "$" for the document itself, or the name of a header
 * @param code what is wrong, for programs
 * @param message what is wrong, in French, without what was typed
 */
@Schema(name = "ErreurDeChamp", description = "Ce qui ne va pas dans un champ")
public record FieldError(
        @Schema(
                description = "Chemin du champ dans le document, $ pour le document entier, ou nom d’un en-tête",
                example = "mandataire.nom")
        String champ,

        @Schema(description = "Pour les programmes", example = "obligatoire")
        String code,

        @Schema(description = "Pour les personnes", example = "Ce champ est obligatoire.")
        String message) {}
