package fr.procuration.persistence.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** Tink's JSON of a keyset, wrapped by a key of a key management service or not. No message quotes what was read. */
record KeysetFormat(Purpose purpose, @Nullable String kms) {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be used", e);
        }
    }

    static boolean isJson(String source) {
        return source.stripLeading().startsWith("{");
    }

    /** From the JSON itself, or from the file of this path. */
    Keyset read(String source) {
        String json = isJson(source) ? source : content(Path.of(source.strip()));
        try {
            return new Keyset(
                    purpose,
                    kms == null
                            ? TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                            : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(json, wrapping(kms), context()));
        } catch (KeysetException otherPurpose) {
            throw otherPurpose;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysetException(purpose.variable() + ": no keyset can be read from it"
                    + (kms == null ? "; is it wrapped?" : " with the key " + kms));
        }
    }

    String write(KeysetHandle keyset) {
        try {
            return kms == null
                    ? TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                    : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping(kms), context());
        } catch (GeneralSecurityException e) {
            throw new KeysetException(purpose.variable() + ": the keyset cannot be written");
        }
    }

    private String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new KeysetException(purpose.variable() + ": the file " + file + " cannot be read");
        }
    }

    private static Aead wrapping(String kms) throws GeneralSecurityException {
        return KmsClients.getAutoLoaded(kms).withDefaultCredentials().getAead(kms);
    }

    /** A keyset does not unwrap as one for another purpose. */
    private byte[] context() {
        return ("procuration " + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
