package fr.procuration.persistence.message;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Seals addresses, and the codes that prove them, for the rows they stand in. */
@Singleton
class ContactData {

    private static final String BETWEEN = " ";

    private final PersonalData data;

    ContactData(PersonalData data) {
        this.data = data;
    }

    byte[] seal(EmailAddress address, Nir mandant) {
        return data.sealText(address.value(), SealingContexts.address(mandant.value()));
    }

    EmailAddress openAddress(byte[] sealed, Nir mandant) {
        AssociatedData place = SealingContexts.address(mandant.value());
        return address(data.openText(sealed, place), place);
    }

    byte[] seal(AddressProof proof, Nir mandant) {
        return data.sealText(
                proof.code() + BETWEEN + proof.address().value(), SealingContexts.proof(proof.id(), mandant.value()));
    }

    AddressProof openProof(byte[] sealed, Nir mandant, UUID id, Instant requestedAt) {
        AssociatedData place = SealingContexts.proof(id, mandant.value());
        String text = data.openText(sealed, place);
        int between = Math.max(text.indexOf(BETWEEN), 0);
        return new AddressProof(
                id, address(text.substring(between).strip(), place), text.substring(0, between), requestedAt);
    }

    private static EmailAddress address(String text, AssociatedData place) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new DamagedDataException(place + ": not what this version writes"));
    }
}
