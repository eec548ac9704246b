package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Takes the earlier primary keys off the list, after queries have shown that no row is left under them. */
record KeyRetirement(Connection database, Keysets keysets) {

    /** An entry goes only if its mandant is found under the primary key. */
    private static final String DELETE_ENTRIES = """
            delete from mandant_index where key_id <> all (?) and exists (
                select 1 from mandant_index as current
                where current.part = mandant_index.part and current.mandant = mandant_index.mandant
                    and current.key_id = ?)
            """;

    private static final String DELETE_KEYS = "delete from key_in_use where key_id <> all (?) and purpose = ?";

    /** In one transaction, which the caller commits; an entry that had to stay is among the needs. */
    int retire() throws SQLException {
        Keyset index = keysets.of(Purpose.INDEX);
        delete(DELETE_ENTRIES, index, index.primary());
        requireNoNeed();
        return retire(keysets.of(Purpose.DATA)) + retire(index);
    }

    private void requireNoNeed() throws SQLException {
        List<KeyNeed> needs = new KeyNeeds(database, keysets.vault()).ofOthers();
        if (!needs.isEmpty()) {
            throw new KeysetException(KeyNeed.told(needs) + NextStep.RESEAL);
        }
    }

    private int retire(Keyset keyset) throws SQLException {
        new KeyHistory(database).retire(keyset);
        return delete(DELETE_KEYS, keyset, keyset.purpose().name());
    }

    private int delete(String delete, Keyset keyset, Object parameter) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(delete)) {
            statement.setArray(
                    1, database.createArrayOf("integer", keyset.current().toArray()));
            statement.setObject(2, parameter);
            return statement.executeUpdate();
        }
    }
}
