package fr.procuration.usecase;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.EmailAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps how mandants are reached; an address that an account tells again is not written again. */
final class ContactService implements ChooseContact {

    private static final int CODES = 1_000_000;

    private final Contacts contacts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ContactService(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Answer see(Nir mandant) {
        return new Answer(contacts.of(mandant), contacts.pending(mandant, clock.now()));
    }

    @Override
    public void want(Nir mandant, boolean wanted) {
        contacts.choose(mandant, wanted, clock.now());
    }

    @Override
    public boolean requestCode(Nir mandant, EmailAddress address) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        return contacts.request(mandant, new AddressProof(UUID.randomUUID(), address, code, clock.now()));
    }

    @Override
    public Proof prove(Nir mandant, String code) {
        Instant now = clock.now();
        Optional<AddressProof> tried = contacts.attempt(mandant, now);
        if (tried.isEmpty()) {
            return Proof.NONE;
        }
        if (!tried.get().isProvenBy(code)) {
            return contacts.pending(mandant, now).isPresent() ? Proof.WRONG : Proof.NONE;
        }
        return contacts.accept(mandant, tried.get(), now) ? Proof.PROVEN : Proof.NONE;
    }

    @Override
    public void learn(Nir mandant, EmailAddress address, boolean newMandant) {
        ContactDetails known = contacts.of(mandant);
        if (known.origin() != ContactDetails.Origin.SAISIE && !address.equals(known.address())) {
            contacts.learn(mandant, address, clock.now(), newMandant);
        }
    }
}
