package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.vault.KeysetFile;
import fr.procuration.persistence.vault.Purpose;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keysets that are missing, in the files that the service's variables name. It comes before the first start, and
 * needs no database; that a key is in use is noted by the first instance that has it.
 */
record KeysetCreation() implements Maintenance.Command {

    @Override
    public boolean run(Consumer<String> out) {
        boolean complete = true;
        for (Purpose purpose : Purpose.values()) {
            String file = System.getenv(purpose.variable());
            if (file == null || file.isBlank() || file.stripLeading().startsWith("{")) {
                out.accept(purpose.variable() + ": the path of a file is needed");
                complete = false;
            } else {
                boolean made = new KeysetFile(Path.of(file), purpose, kms()).createIfMissing();
                out.accept(file + ": " + (made ? "made, with one key" : "there is a keyset already; left as it is"));
            }
        }
        return complete;
    }

    private static @Nullable String kms() {
        String kms = System.getenv("PROCURATION_KEYSETS_KMS");
        return kms == null || kms.isBlank() ? null : kms;
    }
}
