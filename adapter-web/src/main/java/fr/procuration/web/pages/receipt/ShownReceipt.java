package fr.procuration.web.pages.receipt;

import org.jspecify.annotations.Nullable;

/**
 * What a receipt proves, in words.
 *
 * @param id the procuration
 * @param mandant who gave it, with all their names
 * @param mandataire who received it, with all their names
 * @param born when the mandataire was born, as in le 16/04/1991
 * @param firstDay the first day, in digits
 * @param lastDay the last day, in digits
 * @param end since when and why it has ended, null if the receipt is of the grant
 * @param journal where the journal tells of it
 * @param checkpoint the signed checkpoint that covers it, null as long as none does
 * @param made when the receipt was made
 * @param issuer the address of the service that made it
 * @param coded whether it has a code: names can be too long for one that can be read
 */
public record ShownReceipt(
        String id,
        String mandant,
        String mandataire,
        String born,
        String firstDay,
        String lastDay,
        @Nullable String end,
        String journal,
        @Nullable String checkpoint,
        String made,
        String issuer,
        boolean coded) {

    public String title() {
        return end == null ? "Reçu de ma procuration" : "Reçu de la fin de ma procuration";
    }

    /** What it is called by who did not give it. */
    public String formalTitle() {
        return end == null ? "Reçu d’une procuration" : "Reçu de la fin d’une procuration";
    }

    public String path() {
        return "/documents/" + id + "/recu";
    }

    public String picturePath() {
        return path() + ".png";
    }

    public String documentPath() {
        return path() + ".pdf";
    }

    @Override
    public String toString() {
        return "ShownReceipt[masked]";
    }
}
