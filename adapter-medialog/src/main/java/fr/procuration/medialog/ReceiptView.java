package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.port.driving.VerifyReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is told of a receipt that is ours and unchanged: what a look-up answers, of that very procuration.
 *
 * @param verdict whether somebody may represent the person by it now
 * @param nir whose procuration it is, for the identity check that follows
 * @param mandataire who, if somebody may
 * @param fin since when it is over, if it is; why it was ended is not for this role
 */
@Schema(
        name = "RecuVerifie",
        description = "Le numéro de l’assuré, et le verdict sur la procuration de ce reçu, comme pour une recherche")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        LookUpView.Verdict verdict,

        @Schema(description = "Les 13 caractères, sans clé", example = "2550814168025")
        String nir,

        @Schema(description = "Qui, si quelqu’un le peut") @Nullable
        MedialogMandataire mandataire,

        @Schema(description = "Depuis quand la procuration de ce reçu ne compte plus\u00a0; absent tant qu’elle court")
        @Nullable
        ReceiptEnd fin) {

    static ReceiptView of(VerifyReceipt.Answer answer) {
        LookUpView lookUp = MedialogMapper.INSTANCE.lookUp(answer.lookUp());
        return new ReceiptView(
                lookUp.verdict(),
                answer.mandant().value(),
                lookUp.mandataire(),
                answer.end().map(ReceiptEnd::of).orElse(null));
    }

    @Override
    public String toString() {
        return "ReceiptView[masked]";
    }
}
