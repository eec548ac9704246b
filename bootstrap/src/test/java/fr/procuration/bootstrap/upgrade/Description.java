package fr.procuration.bootstrap.upgrade;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database makes of a statement, without running it. */
final class Description {

    private Description() {}

    /** Asks the database; it must know all that the statement names. */
    static Released.Statement of(String sql, Connection database) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(sql.replaceAll("\\$\\d+", "?"))) {
            ParameterMetaData parameters = prepared.getParameterMetaData();
            List<String> takes = new ArrayList<>();
            for (int i = 1; i <= parameters.getParameterCount(); i++) {
                takes.add(parameters.getParameterTypeName(i));
            }
            List<String> gives = new ArrayList<>();
            ResultSetMetaData columns = prepared.getMetaData();
            for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
                gives.add(columns.getColumnLabel(i) + " " + columns.getColumnTypeName(i));
            }
            return new Released.Statement(String.join(", ", takes), gives, sql);
        }
    }
}
