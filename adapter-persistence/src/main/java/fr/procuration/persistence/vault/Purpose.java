package fr.procuration.persistence.vault;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;

/** What a keyset is for. */
public enum Purpose {
    /** Seals personal data. */
    DATA(PredefinedAeadParameters.AES256_GCM),
    /** Finds mandants by their number. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF);

    private final Parameters parameters;

    Purpose(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What new keys are made with. */
    Parameters parameters() {
        return parameters;
    }

    /** How an operator gives it. */
    String variable() {
        return "PROCURATION_KEYSETS_" + name();
    }
}
