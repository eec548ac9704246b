package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.Purpose;
import java.util.List;
import java.util.stream.Collectors;

/** How many rows of a table need a key. */
record KeyNeed(Purpose purpose, int key, String table, long rows) {

    static String told(List<KeyNeed> needs) {
        return needs.stream().map(KeyNeed::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return rows + " rows of " + table + " need the key " + Keyset.named(key) + " of " + purpose;
    }
}
