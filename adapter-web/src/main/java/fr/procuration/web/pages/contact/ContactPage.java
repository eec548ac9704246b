package fr.procuration.web.pages.contact;

import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.frame.French;
import org.jspecify.annotations.Nullable;

/**
 * How a mandant is reached.
 *
 * @param address the address that counts, null if there is none
 * @param origin where it comes from, in words
 * @param pending the address to which a code was sent that was not typed yet, null if there is none
 * @param until until when that code counts
 * @param typed the address that was typed and is no good
 * @param refused whether the last message was refused by the server of the mail
 */
public record ContactPage(
        boolean wanted,
        @Nullable String address,
        String origin,
        @Nullable String pending,
        @Nullable String until,
        String typed,
        boolean refused,
        @Nullable Done done,
        Errors errors) {

    static ContactPage of(
            ChooseContact.Answer answer, String typed, boolean refused, @Nullable Done done, Errors errors) {
        ContactDetails details = answer.details();
        EmailAddress address = details.address();
        AddressProof pending = answer.pending().orElse(null);
        return new ContactPage(
                details.wanted(),
                address == null ? null : address.value(),
                details.origin() == ContactDetails.Origin.SAISIE
                        ? "adresse que vous avez indiquée"
                        : "adresse de votre compte",
                pending == null ? null : pending.address().value(),
                pending == null ? null : French.shortMoment(pending.until()),
                typed,
                refused,
                done,
                errors);
    }

    @Override
    public String toString() {
        return "ContactPage[masked]";
    }

    /** What was done just before. */
    public enum Done {
        /** The choice is recorded. */
        CHOISI,
        /** A code is on its way. */
        ENVOYE,
        /** The address counts. */
        PROUVE
    }
}
