package fr.procuration.port.message;

import org.jspecify.annotations.Nullable;

/**
 * How a mandant is reached.
 *
 * @param wanted whether they want e-mail
 * @param address where to, null if no address is known
 * @param origin where the address comes from, null without one
 */
public record ContactDetails(
        boolean wanted,
        @Nullable EmailAddress address,
        @Nullable Origin origin) {

    /** Of somebody who has said nothing, and whose account has no address. */
    public static final ContactDetails NONE = new ContactDetails(true, null, null);

    /** Where an address comes from. */
    public enum Origin {
        /** The account of the mandant, whose provider has verified it. */
        COMPTE,
        /** The mandant typed it, and proved it by a code. */
        SAISIE
    }
}
