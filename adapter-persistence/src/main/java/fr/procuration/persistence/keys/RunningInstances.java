package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.HeldKey;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The instances that were seen within a minute, and the keys that each holds. */
record RunningInstances(List<Holding> holdings) {

    private static final String SEEN = """
            select instance, purpose, key_id, in_charge from instance_key
            where seen_at > now() - interval '1 minute' order by instance, purpose
            """;

    /** A key that an instance holds. */
    record Holding(String instance, HeldKey key) {

        boolean isOf(Purpose purpose) {
            return key.purpose() == purpose;
        }
    }

    static RunningInstances of(Connection database) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(SEEN)) {
            while (rows.next()) {
                HeldKey key = new HeldKey(Purpose.valueOf(rows.getString(2)), rows.getInt(3), rows.getBoolean(4));
                holdings.add(new Holding(rows.getString(1), key));
            }
        }
        return new RunningInstances(holdings);
    }

    boolean areNone() {
        return holdings.isEmpty();
    }

    List<String> lacking(Purpose purpose, int key) {
        List<String> with = holdings.stream()
                .filter(each -> each.isOf(purpose) && each.key().key() == key)
                .map(Holding::instance)
                .toList();
        return holdings.stream()
                .map(Holding::instance)
                .distinct()
                .filter(instance -> !with.contains(instance))
                .toList();
    }

    List<String> writingWith(Purpose purpose, Collection<Integer> keys) {
        return holdings.stream()
                .filter(each -> each.isOf(purpose)
                        && each.key().primary()
                        && keys.contains(each.key().key()))
                .map(Holding::instance)
                .toList();
    }

    /** The instances that write with another key than this one. */
    List<String> notWritingWith(Purpose purpose, int key) {
        return holdings.stream()
                .filter(each ->
                        each.isOf(purpose) && each.key().primary() && each.key().key() != key)
                .map(Holding::instance)
                .toList();
    }

    /** Refuses keysets with which an instance and those that run could not read what the other writes. */
    void requireFitting(Keysets keysets) {
        holdings.stream().filter(each -> each.key().primary()).forEach(each -> requireHeld(keysets, each));
        keysets.held().stream().filter(HeldKey::primary).forEach(this::requireKnown);
    }

    private static void requireHeld(Keysets keysets, Holding holding) {
        HeldKey key = holding.key();
        if (!keysets.of(key.purpose()).keys().contains(key.key())) {
            throw new KeysetException("%s lacks the key %s, with which the instance %s writes: give both the same file"
                    .formatted(key.purpose().variable(), key.name(), holding.instance()));
        }
    }

    private void requireKnown(HeldKey key) {
        List<String> lacking = lacking(key.purpose(), key.key());
        if (!lacking.isEmpty()) {
            throw new KeysetException(
                    "%s has the key %s in charge, which the instances %s lack: give them the file first"
                            .formatted(key.purpose().variable(), key.name(), String.join(", ", lacking)));
        }
    }
}
