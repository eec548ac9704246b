package fr.procuration.persistence.vault;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.util.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Where the keysets are.
 *
 * @param data the keyset that seals: Tink's JSON itself, or the path of a file with it
 * @param index the keyset that finds, likewise
 * @param kms the address of the key that both are wrapped with, in a key management service whose client is on the class
 *     path; none if they are not wrapped
 */
@ConfigurationProperties("procuration.keysets")
record KeysetConfiguration(
        @Nullable String data,
        @Nullable String index,
        @Nullable String kms) {

    @Override
    public String toString() {
        return "KeysetConfiguration[masked]";
    }

    Keyset read(Purpose purpose) {
        String source = purpose == Purpose.DATA ? data : index;
        if (source == null || source.isBlank()) {
            throw new KeysetException(purpose.variable() + " is not set: without it what is stored cannot be read");
        }
        return new KeysetFormat(purpose, StringUtils.isEmpty(kms) ? null : kms).read(source);
    }
}
