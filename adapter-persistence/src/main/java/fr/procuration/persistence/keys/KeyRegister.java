package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a database needs. Keysets that lack one, or have another under its identifier, are found out before anybody
 * is told that there is no procuration.
 */
public final class KeyRegister {

    private final Connection database;
    private final Vault vault;
    private final KeyProofs proofs;

    public KeyRegister(Connection database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.proofs = new KeyProofs(vault);
    }

    boolean has(Purpose purpose, int key) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement("select 1 from key_in_use where purpose = ? and key_id = ?")) {
            select.setString(1, purpose.name());
            select.setInt(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Refuses keysets that are not those of this database. */
    void check() throws SQLException {
        check(true);
    }

    /** Refuses them too, but not for a key that is listed and that no row needs any more. */
    void checkWhatIsNeeded() throws SQLException {
        check(false);
    }

    private void check(boolean all) throws SQLException {
        List<Entry> entries = entries();
        for (Entry entry : entries) {
            if (!proofs.isHeld(entry.purpose(), entry.key())) {
                boolean foreign = entries.stream()
                        .noneMatch(
                                each -> each.purpose() == entry.purpose() && proofs.isHeld(each.purpose(), each.key()));
                requireUnneeded(entry, foreign, all);
            } else if (!proofs.isProven(entry.purpose(), entry.key(), entry.proof())) {
                throw new KeysetException("%s is not the keyset of this database: its key %s is another one"
                        .formatted(entry.purpose().variable(), Keyset.named(entry.key())));
            }
        }
    }

    private List<Entry> entries() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select purpose, key_id, proof from key_in_use")) {
            List<Entry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new Entry(Purpose.valueOf(rows.getString(1)), rows.getInt(2), rows.getBytes(3)));
            }
            return entries;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(Purpose purpose, int key, byte[] proof) {}

    /** Enters the keys that this vault writes with. */
    int enter() throws SQLException {
        int entered = enter(Purpose.DATA, vault.dataKey(), proofs.ofDataKey());
        KeyHistory history = new KeyHistory(database);
        for (int key : vault.indexKeys()) {
            if (!history.isRetired(Purpose.INDEX, key)) {
                entered += enter(Purpose.INDEX, key, proofs.ofIndexKey(key));
            }
        }
        return entered + enter(Purpose.PART, vault.partKey().id(), proofs.ofPartKey());
    }

    private int enter(Purpose purpose, int key, byte[] proof) throws SQLException {
        String insert = "insert into key_in_use (purpose, key_id, proof) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            statement.setString(1, purpose.name());
            statement.setInt(2, key);
            statement.setBytes(3, proof);
            int entered = statement.executeUpdate();
            if (entered > 0) {
                audit(purpose.variable() + ", key " + Keyset.named(key));
            }
            return entered;
        }
    }

    private void audit(String key) throws SQLException {
        String insert = "insert into audit (at, kind, action, outcome) values (now(), 'CLES', ?, 'en service')";
        try (PreparedStatement statement = database.prepareStatement(insert)) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }

    private void requireUnneeded(Entry entry, boolean foreign, boolean all) throws SQLException {
        String lacking = entry.purpose().variable() + " lacks the key " + Keyset.named(entry.key());
        if (foreign || new KeyNeeds(database, vault).isNeeded(entry.purpose(), entry.key())) {
            throw new KeysetException(lacking + ", which this database needs: put back the copy of the file that has it"
                    + " (keys retire tells which rows need it)");
        }
        if (all) {
            throw new KeysetException(lacking + ", which is listed and which no row needs: run keys retire");
        }
    }
}
