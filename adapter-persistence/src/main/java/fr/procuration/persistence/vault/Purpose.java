package fr.procuration.persistence.vault;

import com.google.crypto.tink.Key;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;

/** What a keyset is for. */
public enum Purpose {
    /** Seals personal data. */
    DATA(PredefinedAeadParameters.AES256_GCM),
    /** Finds mandants by their number. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Says where the rows of a mandant lie. It has one key, which never changes: every row would have to move. */
    PART(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** Seals what browsers keep, and signs the tokens of forms. Nothing in the database is under its keys. */
    SESSION(PredefinedPrfParameters.HKDF_SHA256),
    /** Signs checkpoints of the journal (ES256). Its earlier keys stay: they verify what they signed. */
    JOURNAL(PredefinedSignatureParameters.ECDSA_P256_IEEE_P1363),
    /** Signs receipts and lists of statuses (ES256, as JWS has it). Its earlier keys stay as long as a receipt may need them. */
    RECEIPT(PredefinedSignatureParameters.ECDSA_P256_IEEE_P1363_WITHOUT_PREFIX);

    private final Parameters parameters;

    Purpose(Parameters parameters) {
        this.parameters = parameters;
    }

    /** How an operator gives its keyset. */
    public String variable() {
        return "PROCURATION_KEYSETS_" + name();
    }

    /** Whether its keys can be changed. */
    public boolean isChangeable() {
        return this != PART;
    }

    /** Whether its earlier keys are taken out once nothing needs them. */
    public boolean isRemovable() {
        return this != JOURNAL;
    }

    /** Whether its keys sign: nothing has to be brought under another one. */
    public boolean isSigning() {
        return this == JOURNAL || this == RECEIPT;
    }

    /** What new keys are made with. */
    Parameters parameters() {
        return parameters;
    }

    /** A key of another algorithm is one for another purpose. */
    boolean takes(Key key) {
        return isSigning()
                ? parameters.equals(key.getParameters())
                : parameters.getClass().isInstance(key.getParameters());
    }
}
