package fr.procuration.persistence.procuration;

import fr.procuration.persistence.vault.Vault;

/** What procurations are stored as. */
public final class StoredForm {

    private StoredForm() {}

    public static PersonalData of(Vault vault) {
        return new PersonalData(new PersonMapperImpl(), vault);
    }
}
