package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.KeysetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Goes through a table by the blocks of its file, which needs no index and no memory of where it was: rows that are under
 * the primary keys are left alone.
 */
final class TableSealing {

    private static final int BLOCKS_AT_ONCE = 64;

    private final Connection owner;
    private final SealedTable table;

    TableSealing(Connection owner, SealedTable table) {
        this.owner = owner;
        this.table = table;
    }

    /** All blocks, each step for good as soon as it is done. */
    long stepByStep(KeyChange.Progress progress) throws SQLException {
        long sealed = 0;
        for (String part : OwnerDatabase.parts(owner, table.name())) {
            long blocks = blocks(part);
            for (long from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
                sealed += next(part, from);
                owner.commit();
                progress.report(part, Math.min(from + BLOCKS_AT_ONCE, blocks), blocks, sealed);
            }
        }
        return sealed;
    }

    /** A table whose rows lie on other machines has none here: it is refused, rather than taken for an empty one. */
    private long blocks(String part) throws SQLException {
        boolean empty = isEmpty(part);
        long blocks = size(part);
        if (blocks == 0 && !empty) {
            throw new KeysetException("The rows of " + part + " lie elsewhere (a distributed table?):"
                    + " run the command on the databases that hold them");
        }
        return blocks;
    }

    private boolean isEmpty(String part) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + part + " limit 1")) {
            return !rows.next();
        }
    }

    private long size(String part) throws SQLException {
        String size = "select pg_relation_size('" + part + "') / current_setting('block_size')::int";
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(size)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String select(String part) {
        return part.equals(table.name())
                ? table.select()
                : table.select().replace("from " + table.name(), "from " + part + " as " + table.name());
    }

    private long next(String part, long from) throws SQLException {
        String select =
                select(part) + " where " + table.name() + ".ctid >= ?::tid and " + table.name() + ".ctid < ?::tid";
        long changed = 0;
        try (PreparedStatement rows = owner.prepareStatement(select);
                PreparedStatement update = owner.prepareStatement(table.update())) {
            rows.setString(1, "(" + from + ",0)");
            rows.setString(2, "(" + (from + BLOCKS_AT_ONCE) + ",0)");
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    if (table.seal(row, update)) {
                        changed++;
                    }
                }
            }
            update.executeBatch();
        }
        return changed;
    }
}
