package fr.procuration.persistence.vault;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.util.StringUtils;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the keysets are.
 *
 * @param data the keyset that seals: Tink's JSON itself, or the path of a file with it
 * @param index the keyset that finds, likewise
 * @param part the keyset that says where the rows of a mandant lie, likewise
 * @param session the keyset of what browsers keep, likewise
 * @param journal the keyset that signs checkpoints of the journal, likewise
 * @param receipt the keyset that signs receipts, likewise
 * @param kms the address of the key that all are wrapped with, in a key management service whose client is on the class
 *     path; none if they are not wrapped
 * @param sessionLifetime how long what was sealed for a browser may still come back
 */
@ConfigurationProperties("procuration.keysets")
public record KeysetConfiguration(
        @Nullable String data,
        @Nullable String index,
        @Nullable String part,
        @Nullable String session,
        @Nullable String journal,
        @Nullable String receipt,
        @Nullable String kms,
        @Bindable(defaultValue = "31m") Duration sessionLifetime) {

    @Override
    public String toString() {
        return "KeysetConfiguration[masked]";
    }

    public Keysets read() {
        return new Keysets(purpose -> format(purpose).read(source(purpose)));
    }

    public KeysetFile file(Purpose purpose) {
        String source = source(purpose);
        if (KeysetFormat.isJson(source)) {
            throw new KeysetException(purpose.variable() + " holds the keyset itself: give the path of a file with it");
        }
        return new KeysetFile(Path.of(source.strip()), format(purpose));
    }

    private KeysetFormat format(Purpose purpose) {
        return new KeysetFormat(purpose, StringUtils.isEmpty(kms) ? null : kms);
    }

    private String source(Purpose purpose) {
        String source = switch (purpose) {
            case DATA -> data;
            case INDEX -> index;
            case PART -> part;
            case SESSION -> session;
            case JOURNAL -> journal;
            case RECEIPT -> receipt;
        };
        if (source == null || source.isBlank()) {
            throw new KeysetException(purpose.variable() + " is not set: it names the file of a keyset");
        }
        return source;
    }
}
