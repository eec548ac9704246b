package fr.procuration.port.driven;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * How mandants are reached, and how they prove it. Safe for use by several threads and several instances at once. Every method throws
 * {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface Contacts {

    /**
     * How a mandant is reached.
     *
     * @param mandant who
     * @return {@link ContactDetails#NONE} if nothing is known
     */
    ContactDetails of(Nir mandant);

    /**
     * Records whether a mandant wants e-mail.
     *
     * @param mandant who
     * @param wanted what they want
     * @param at when
     */
    void choose(Nir mandant, boolean wanted, Instant at);

    /**
     * Records the address of an account; one that the mandant has proven stays.
     *
     * @param mandant whose account
     * @param address the address
     * @param at when
     * @param newMandant whether somebody of whom nothing is known is entered
     */
    void learn(Nir mandant, EmailAddress address, Instant at, boolean newMandant);

    /**
     * Records that a code is to be sent, and the message which brings it. It replaces every code asked for before.
     *
     * @param mandant who asks
     * @param proof the code
     * @return false, and nothing is recorded, if {@link AddressProof#MOST_IN_AN_HOUR} were asked for in the hour before
     */
    boolean request(Nir mandant, AddressProof proof);

    /**
     * The code that can be tried.
     *
     * @param mandant who asks
     * @param now the present
     * @return the last one that was asked for, unless it is over, was used, or was tried too often
     */
    Optional<AddressProof> pending(Nir mandant, Instant now);

    /**
     * Counts a try of the code that {@link #pending} tells.
     *
     * @param mandant who tries
     * @param now the present
     * @return the code, which is compared after that; nothing if there is none to be tried
     */
    Optional<AddressProof> attempt(Nir mandant, Instant now);

    /**
     * Records that an address is proven; the mandant wants e-mail from then on.
     *
     * @param mandant whose
     * @param proof what they proved it by
     * @param at when
     * @return false, and nothing is recorded, if the code was used before
     */
    boolean accept(Nir mandant, AddressProof proof, Instant at);
}
