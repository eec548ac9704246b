package fr.procuration.web.api;

import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemsOfABody;
import fr.procuration.web.problem.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;

/** Documents the calls about procurations. */
final class ProcurationCalls {

    /** How the document says that values may be added to a set. */
    static final String OPEN_SET = "x-extensible-enum";

    /** Those of the guide; a caisse may add others. */
    static final String CANALS = "[\"WEB\",\"MOBILE\",\"BMS\"]";

    private ProcurationCalls() {}

    @Operation(
            operationId = "donnerProcuration",
            summary = "Donner une procuration, valable un mois à l’accueil",
            description = "Une seule court à la fois. Sous une clé, la demande peut être renvoyée sans risque.")
    @ApiResponse(
            responseCode = "201",
            description = "La procuration donnée\u00a0; sous la même clé, la même réponse",
            headers = {
                @Header(name = "Location", description = "Son adresse", schema = @Schema(type = "string")),
                @Header(
                        name = Replay.HEADER,
                        description =
                                "Présent si la réponse est celle d’une demande antérieure sous la même clé\u00a0: elle peut ne plus"
                                        + " être vraie",
                        schema = @Schema(type = "string", allowableValues = Replay.REPLAYED))
            },
            content = @Content(schema = @Schema(implementation = ProcurationView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "procuration-en-cours, et jusqu’à quand elle court",
            headers =
                    @Header(
                            name = Replay.HEADER,
                            description = "Présent si le refus est celui d’une demande antérieure sous la même clé",
                            schema = @Schema(type = "string", allowableValues = Replay.REPLAYED)),
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "formulaire-invalide, mandataire-mineur, mandataire-est-mandant, certification-manquante, cle-reutilisee",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ProblemsOfABody
    @interface Grant {}

    @Operation(
            operationId = "procurationEnCours",
            summary = "La procuration en cours",
            description = "Celle qui vaut maintenant à l’accueil.")
    @ApiResponse(
            responseCode = "200",
            description = "La procuration en cours",
            content = @Content(schema = @Schema(implementation = ProcurationView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "aucune-procuration",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Current {}

    @Operation(
            operationId = "procurations",
            summary = "Toutes les procurations données, la plus récente d’abord",
            description = "Celle en cours, s’il y en a une, et celles qui ont pris fin.")
    @ApiResponse(
            responseCode = "200",
            description = "Les procurations",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ProcurationView.class))))
    @interface All {}

    @Operation(operationId = "procuration", summary = "Une procuration", description = "En cours, ou qui a pris fin.")
    @ApiResponse(
            responseCode = "200",
            description = "La procuration",
            content = @Content(schema = @Schema(implementation = ProcurationView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "procuration-inconnue, aussi si elle est à quelqu’un d’autre",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface One {}

    @Operation(
            operationId = "recu",
            summary = "Le reçu d’une procuration",
            description =
                    "Une attestation signée (SD-JWT VC), que n’importe qui peut vérifier : de l’octroi tant qu’elle court, puis de sa"
                            + " fin. Elle porte les noms des deux personnes, jamais le numéro de sécurité sociale.")
    @ApiResponse(
            responseCode = "200",
            description = "L’attestation",
            content =
                    @Content(
                            mediaType = ReceiptController.CREDENTIAL,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "404",
            description = "procuration-inconnue, aussi si elle est à quelqu’un d’autre",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Receipt {}

    @Operation(
            operationId = "revoquerProcuration",
            summary = "Révoquer une procuration, avec effet immédiat",
            description = "Demandée à nouveau, la révocation donne la même réponse.")
    @ApiResponse(
            responseCode = "200",
            description = "La procuration révoquée",
            content = @Content(schema = @Schema(implementation = ProcurationView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "procuration-inconnue",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "procuration-expiree",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Revoke {}

    @Parameter(
            description = "Par où la procuration est donnée",
            schema =
                    @Schema(
                            implementation = String.class,
                            defaultValue = "WEB",
                            extensions =
                                    @Extension(
                                            properties =
                                                    @ExtensionProperty(
                                                            name = OPEN_SET,
                                                            value = CANALS,
                                                            parseValue = true))))
    @interface ByCanal {}

    @Parameter(
            description = "Nom de la demande, pour pouvoir la renvoyer sans risque",
            schema = @Schema(implementation = String.class, minLength = 1, maxLength = 255))
    @interface Key {}

    @Parameter(description = "Nom de la procuration", schema = @Schema(implementation = UUID.class))
    @interface Id {}
}
