package fr.procuration.persistence.message;

import static fr.procuration.persistence.database.Outages.againIfDuplicate;
import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.MandantEntry;
import fr.procuration.persistence.procuration.MandantReferences;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** How mandants are reached, on PostgreSQL. */
@Singleton
class JdbcContacts implements Contacts {

    private final ContactRepository contacts;
    private final ContactData sealing;
    private final PersonalData data;

    JdbcContacts(ContactRepository contacts, ContactData sealing, PersonalData data) {
        this.contacts = contacts;
        this.sealing = sealing;
        this.data = data;
    }

    @Override
    public ContactDetails of(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> contacts.of(index.part(), index.value(), index.other()))
                .map(row -> details(row, mandant))
                .orElse(ContactDetails.NONE);
    }

    private ContactDetails details(ContactRow row, Nir mandant) {
        byte[] sealed = row.addressData();
        return new ContactDetails(
                row.wanted(), sealed == null ? null : sealing.openAddress(sealed, mandant), row.origin());
    }

    @Override
    public void choose(Nir mandant, boolean wanted, Instant at) {
        MandantEntry entry = data.entry(mandant, MandantReferences.next(at));
        MandantIndex index = entry.index();
        translated(() -> againIfDuplicate(() -> contacts.choose(
                index.part(),
                index.value(),
                index.key(),
                index.other(),
                index.otherKey(),
                entry.mandant(),
                entry.nirData(),
                wanted,
                at)));
    }

    @Override
    public void learn(Nir mandant, EmailAddress address, Instant at, boolean newMandant) {
        MandantEntry entry = data.entry(mandant, MandantReferences.next(at));
        MandantIndex index = entry.index();
        byte[] sealed = sealing.seal(address, mandant);
        translated(() -> againIfDuplicate(() -> contacts.learn(
                index.part(),
                index.value(),
                index.key(),
                index.other(),
                index.otherKey(),
                entry.mandant(),
                entry.nirData(),
                sealed,
                at,
                newMandant)));
    }

    @Override
    public boolean request(Nir mandant, AddressProof proof) {
        MandantEntry entry = data.entry(mandant, MandantReferences.next(proof.requestedAt()));
        MandantIndex index = entry.index();
        byte[] sealed = sealing.seal(proof, mandant);
        return translated(() -> againIfDuplicate(() -> contacts.request(
                index.part(),
                index.value(),
                index.key(),
                index.other(),
                index.otherKey(),
                entry.mandant(),
                entry.nirData(),
                proof.id(),
                sealed,
                proof.requestedAt(),
                proof.until(),
                AddressProof.MOST_IN_AN_HOUR)));
    }

    @Override
    public Optional<AddressProof> pending(Nir mandant, Instant now) {
        MandantIndex index = data.index(mandant);
        Instant since = now.minus(AddressProof.LASTS);
        return translated(() ->
                        contacts.pending(index.part(), index.value(), index.other(), since, AddressProof.MOST_TRIES))
                .map(row -> proof(row, mandant));
    }

    @Override
    public Optional<AddressProof> attempt(Nir mandant, Instant now) {
        MandantIndex index = data.index(mandant);
        Instant since = now.minus(AddressProof.LASTS);
        return translated(() ->
                        contacts.attempt(index.part(), index.value(), index.other(), since, AddressProof.MOST_TRIES))
                .map(row -> proof(row, mandant));
    }

    @Override
    public boolean accept(Nir mandant, AddressProof proof, Instant at) {
        MandantIndex index = data.index(mandant);
        byte[] sealed = sealing.seal(proof.address(), mandant);
        return translated(() -> contacts.accept(index.part(), index.value(), index.other(), proof.id(), sealed, at));
    }

    private AddressProof proof(ProofRow row, Nir mandant) {
        return sealing.openProof(row.proofData(), mandant, row.id(), row.requestedAt());
    }
}
