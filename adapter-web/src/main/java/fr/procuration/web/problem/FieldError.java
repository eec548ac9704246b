package fr.procuration.web.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is wrong with one field.
 *
 * @param champ the path of the field in the document, "$" for the document itself, or the name of a header
 * @param code what is wrong, for programs
 * @param message what is wrong, in French, without what was typed
 */
@Schema(name = "ErreurDeChamp")
public record FieldError(
        @Schema(example = "mandataire.nom") String champ,
        @Schema(example = "obligatoire") String code,
        @Schema(example = "Ce champ est obligatoire.") String message) {}
