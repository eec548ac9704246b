package fr.procuration.bootstrap.local;

import fr.procuration.persistence.vault.KeysetFile;
import fr.procuration.persistence.vault.Purpose;
import java.nio.file.Path;
import java.util.Map;

/** The keysets of this machine: made on the first start, kept beside the database they are for. */
final class LocalKeysets {

    private LocalKeysets() {}

    /** Where the service finds them. */
    static Map<String, Object> madeIn(Path folder) {
        return Map.of(
                "procuration.keysets.data", path(folder, Purpose.DATA, "data.json"),
                "procuration.keysets.index", path(folder, Purpose.INDEX, "index.json"),
                "procuration.keysets.part", path(folder, Purpose.PART, "part.json"),
                "procuration.keysets.session", path(folder, Purpose.SESSION, "session.json"),
                "procuration.keysets.journal", path(folder, Purpose.JOURNAL, "journal.json"),
                "procuration.keysets.receipt", path(folder, Purpose.RECEIPT, "receipt.json"),
                "procuration.journal.file", folder.resolve("checkpoints.jsonl").toString());
    }

    private static String path(Path folder, Purpose purpose, String name) {
        Path file = folder.resolve(name);
        new KeysetFile(file, purpose, null).createIfMissing();
        return file.toString();
    }
}
