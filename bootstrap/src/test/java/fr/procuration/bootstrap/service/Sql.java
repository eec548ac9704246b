package fr.procuration.bootstrap.service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is said to a database beside the service, each time by a connection of its own. */
public final class Sql {

    private Sql() {}

    /**
     * Runs statements, one after the other.
     *
     * @param url the JDBC URL
     * @param statements each committed before the next
     */
    public static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a column.
     *
     * @param url the JDBC URL
     * @param query what finds it
     * @return the first column of what the query finds, as text
     */
    public static List<String> texts(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
