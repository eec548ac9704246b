package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.vault.KeysetFile;
import fr.procuration.persistence.vault.Purpose;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A step of the life of both keysets, in the files that the service's variables name. */
record KeysetCommand(Step step) implements Maintenance.Command {

    /** The steps, in the order in which they are taken. */
    enum Step {
        CREATE,
        ADD,
        PROMOTE,
        REMOVE
    }

    @Override
    public boolean run(Consumer<String> out) {
        boolean complete = true;
        for (Purpose purpose : Purpose.values()) {
            String variable = "PROCURATION_KEYSETS_" + purpose;
            String file = System.getenv(variable);
            if (file == null || file.isBlank() || file.stripLeading().startsWith("{")) {
                out.accept(variable + ": the path of a file is needed");
                complete = false;
            } else {
                out.accept(file + ": " + take(new KeysetFile(Path.of(file), purpose, kms())));
            }
        }
        return complete;
    }

    private String take(KeysetFile keyset) {
        return switch (step) {
            case CREATE -> keyset.createIfMissing() ? "made, with one key" : "there is a keyset already; left as it is";
            case ADD -> "key " + keyset.add() + " added, not in charge yet";
            case PROMOTE -> "key " + keyset.promote() + " is in charge";
            case REMOVE -> "key " + keyset.remove() + " is the only one left";
        };
    }

    private static @Nullable String kms() {
        String kms = System.getenv("PROCURATION_KEYSETS_KMS");
        return kms == null || kms.isBlank() ? null : kms;
    }
}
