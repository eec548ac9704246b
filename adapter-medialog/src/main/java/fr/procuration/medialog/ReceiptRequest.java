package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.receipt.ReceiptCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * What was scanned.
 *
 * @param recu the digits of the code, the address with them, or the credential
 */
@Schema(name = "RecuPresente", description = "Le reçu présenté à l’accueil")
record ReceiptRequest(
        @NotNull(message = "{obligatoire}")
        @Schema(
                description =
                        "Ce que lit le scanner\u00a0: les chiffres du code, l’adresse qui les porte, ou l’attestation elle-même",
                minLength = 1,
                maxLength = ReceiptCode.LONGEST)
        String recu) {

    VerifyReceipt.Query by(Agent agent) {
        return new VerifyReceipt.Query(recu, agent);
    }

    @Override
    public String toString() {
        return "ReceiptRequest[masked]";
    }
}
