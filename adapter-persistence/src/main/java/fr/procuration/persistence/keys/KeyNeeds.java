package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts, by query, which keys the rows of all sealed tables need. */
record KeyNeeds(Connection database, Vault vault) {

    private static final String CANCELLED = "57014";

    /** Tink writes the key after the first byte. */
    private static final String SEALED = """
            select ('x' || encode(substring(%1$s from 2 for 4), 'hex'))::bit(32)::int as key, count(*)
            from %2$s where %1$s is not null group by 1 order by 1
            """;

    /** An entry of the index is needed if its mandant has none under the primary key. */
    private static final String FOUND = """
            select key_id, count(*) from mandant_index where not exists (
                select 1 from mandant_index as current
                where current.part = mandant_index.part and current.mandant = mandant_index.mandant
                    and current.key_id = ?)
            group by 1 order by 1
            """;

    private static final String TRACED = "select index_key, count(*) from consultation group by 1 order by 1";

    List<KeyNeed> all() throws SQLException {
        List<KeyNeed> needs = new ArrayList<>();
        for (SealedTable table : SealedTable.all(vault)) {
            for (String column : table.sealed()) {
                needs.addAll(read(Purpose.DATA, table.name(), SEALED.formatted(column, table.name())));
            }
        }
        needs.addAll(read(Purpose.INDEX, "consultation", TRACED));
        needs.addAll(read(Purpose.INDEX, "mandant_index", FOUND, vault.indexKey()));
        return needs;
    }

    /** The needs of other keys than the primary ones. */
    List<KeyNeed> ofOthers() throws SQLException {
        return all().stream()
                .filter(need -> need.key() != (need.purpose() == Purpose.DATA ? vault.dataKey() : vault.indexKey()))
                .toList();
    }

    /** Whether any row needs a key; assumed if there are more rows than the role has time to count. */
    boolean isNeeded(Purpose purpose, int key) throws SQLException {
        try {
            return all().stream().anyMatch(need -> need.purpose() == purpose && need.key() == key);
        } catch (SQLException failure) {
            if (CANCELLED.equals(failure.getSQLState())) {
                return true;
            }
            throw failure;
        }
    }

    private List<KeyNeed> read(Purpose purpose, String table, String query, Object... parameters) throws SQLException {
        List<KeyNeed> needs = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    needs.add(new KeyNeed(purpose, rows.getInt(1), table, rows.getLong(2)));
                }
            }
        }
        return needs;
    }
}
