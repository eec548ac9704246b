package fr.procuration.persistence.embedded;

import fr.procuration.persistence.vault.KeysetFile;
import fr.procuration.persistence.vault.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Keysets in a folder, made when they are missing.
 *
 * @param folder where they are
 */
public record TestKeysets(Path folder) {

    /** The keysets of all tests of this JVM. */
    public static TestKeysets shared() {
        return Shared.KEYSETS;
    }

    /** Makes them, unless there are keysets already. */
    public TestKeysets {
        for (Purpose purpose : Purpose.values()) {
            file(folder, purpose).createIfMissing();
        }
    }

    /**
     * The keyset of a purpose.
     *
     * @param purpose what it is for
     * @return the keyset
     */
    public KeysetFile of(Purpose purpose) {
        return file(folder, purpose);
    }

    /** {@return what the service is configured with to use them} */
    public Map<String, Object> properties() {
        return Map.of(
                "procuration.keysets.data", path(folder, Purpose.DATA).toString(),
                "procuration.keysets.index", path(folder, Purpose.INDEX).toString(),
                "procuration.keysets.part", path(folder, Purpose.PART).toString(),
                "procuration.keysets.session", path(folder, Purpose.SESSION).toString(),
                "procuration.keysets.journal", path(folder, Purpose.JOURNAL).toString(),
                "procuration.keysets.receipt", path(folder, Purpose.RECEIPT).toString());
    }

    private static KeysetFile file(Path folder, Purpose purpose) {
        return new KeysetFile(path(folder, purpose), purpose, null);
    }

    private static Path path(Path folder, Purpose purpose) {
        return folder.resolve(purpose.name().toLowerCase(Locale.ROOT) + ".json");
    }

    private static final class Shared {

        static final TestKeysets KEYSETS = new TestKeysets(temporary());

        private static Path temporary() {
            try {
                Path folder = Files.createTempDirectory("keysets");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
