package fr.procuration.persistence.vault;

import fr.procuration.port.DamagedDataException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * The keys that a database needs. Keysets that lack one, or have another under its identifier, are found out before anybody
 * is told that there is no procuration.
 */
final class KeyRegister {

    private static final byte[] PROOF = "key in use".getBytes(StandardCharsets.UTF_8);

    private final Connection database;
    private final Vault vault;

    KeyRegister(Connection database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    boolean isEmpty() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select from key_in_use limit 1")) {
            return !rows.next();
        }
    }

    /** Refuses keysets that are not those of this database. */
    void check() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select purpose, key_id, proof from key_in_use")) {
            while (rows.next()) {
                check(Purpose.valueOf(rows.getString(1)), rows.getInt(2), rows.getBytes(3));
            }
        }
    }

    /**
     * Enters the keys that this vault writes with.
     *
     * @return how many were not entered before
     */
    int enter() throws SQLException {
        int entered = enter(Purpose.DATA, vault.dataKey(), vault.seal(PROOF, Places.proof(vault.dataKey())));
        for (int key : vault.indexKeys()) {
            entered += enter(Purpose.INDEX, key, vault.digest(key, PROOF));
        }
        return entered;
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

    private void check(Purpose purpose, int key, byte[] proof) {
        switch (purpose) {
            case DATA -> {
                try {
                    vault.open(proof, Places.proof(key));
                } catch (DamagedDataException e) {
                    throw wrong(purpose, key, vault.dataKeys().contains(key));
                }
            }
            case INDEX -> {
                boolean known = vault.indexKeys().contains(key);
                if (!known || !Arrays.equals(vault.digest(key, PROOF), proof)) {
                    throw wrong(purpose, key, known);
                }
            }
        }
    }

    private static KeysetException wrong(Purpose purpose, int key, boolean known) {
        String named = Keyset.named(key);
        return new KeysetException(
                known
                        ? purpose.variable() + " is not the keyset of this database: its key " + named
                                + " is another one"
                        : purpose.variable() + " lacks the key " + named + ", which this database needs");
    }
}
