package fr.procuration.persistence.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Goes through a table in the order of its key, wherever its rows lie: in one file, in partitions or on other machines.
 * Rows that are under the primary keys are left alone.
 */
final class TableSealing {

    private static final int PAGE = 1000;

    private final Connection owner;
    private final SealedTable table;

    private List<Object> last = List.of();
    private long read;
    private long sealed;

    TableSealing(Connection owner, SealedTable table) {
        this.owner = owner;
        this.table = table;
    }

    /** All rows, each page for good as soon as it is done. */
    long pageByPage(KeyChange.Progress progress) throws SQLException {
        long before;
        do {
            before = read;
            nextPage();
            owner.commit();
            progress.report(table.name(), read, sealed);
        } while (read == before + PAGE);
        return sealed;
    }

    private void nextPage() throws SQLException {
        try (PreparedStatement rows = owner.prepareStatement(select());
                PreparedStatement update = owner.prepareStatement(table.update())) {
            for (int each = 0; each < last.size(); each++) {
                rows.setObject(each + 1, last.get(each));
            }
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    read++;
                    last = key(row);
                    if (table.seal(row, update)) {
                        sealed++;
                    }
                }
            }
            update.executeBatch();
        }
    }

    private String select() {
        List<String> columns =
                table.key().stream().map(each -> table.name() + "." + each).toList();
        String key = String.join(", ", columns);
        String after = last.isEmpty()
                ? ""
                : "where (%s) > (%s) ".formatted(key, String.join(", ", Collections.nCopies(columns.size(), "?")));
        return table.select() + after + "order by " + key + " limit " + PAGE;
    }

    private List<Object> key(ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (String column : table.key()) {
            Object value = row.getObject(column);
            key.add(value instanceof Timestamp at ? at.toInstant().atOffset(ZoneOffset.UTC) : value);
        }
        return key;
    }
}
