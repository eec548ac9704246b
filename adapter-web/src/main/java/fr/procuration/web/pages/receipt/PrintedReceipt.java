package fr.procuration.web.pages.receipt;

import fr.procuration.web.pages.paper.TaggedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A receipt on paper.
 *
 * @param shown what it proves
 * @param picture its code as the address of a picture in itself, null if it has none
 */
public record PrintedReceipt(ShownReceipt shown, @Nullable String picture) {

    /** Whether a name has letters that the font of the document lacks. */
    public boolean hasUnprintable() {
        return !TaggedDocument.isPrintable(shown.mandant() + shown.mandataire());
    }

    @Override
    public String toString() {
        return "PrintedReceipt[masked]";
    }
}
