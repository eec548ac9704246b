package fr.procuration.port.driving;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.EmailAddress;
import java.util.Optional;

/**
 * A mandant says how they are reached. Every method throws {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface ChooseContact {

    /**
     * What is known.
     *
     * @param mandant who asks
     * @return how they are reached, and the code that they have not typed yet
     */
    Answer see(Nir mandant);

    /**
     * Says whether they want e-mail.
     *
     * @param mandant who
     * @param wanted what they want
     */
    void want(Nir mandant, boolean wanted);

    /**
     * Asks for a code to be sent to an address, which counts once it is proven.
     *
     * @param mandant who asks
     * @param address where to
     * @return false if they asked too often: nothing is sent
     */
    boolean requestCode(Nir mandant, EmailAddress address);

    /**
     * Proves the address to which the last code was sent.
     *
     * @param mandant who proves
     * @param code what they typed
     * @return what it is worth
     */
    Proof prove(Nir mandant, String code);

    /**
     * Tells the address that an account has, and that its provider has verified. One that the mandant has proven stays.
     *
     * @param mandant whose account
     * @param address the address
     * @param newMandant whether it counts for somebody of whom nothing is known: they are about to give a procuration
     */
    void learn(Nir mandant, EmailAddress address, boolean newMandant);

    /**
     * What is known.
     *
     * @param details how the mandant is reached
     * @param pending the code that they have not typed yet
     */
    record Answer(ContactDetails details, Optional<AddressProof> pending) {}

    /** What a code is worth. */
    enum Proof {
        /** It proves the address, which counts from now on. */
        PROVEN,
        /** It is another one; it can be tried again. */
        WRONG,
        /** There is no code to be typed: none was sent, or it is over, or it was tried too often. */
        NONE
    }
}
