package fr.procuration.bootstrap.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database holds, asked beside the service. */
record Store(String jdbcUrl) {

    List<String> running() {
        return column("select id from procuration where ended_at is null");
    }

    /** Every change that was recorded, as type and procuration. */
    List<String> told() {
        return column("""
                select 'fr.procuration.accordee ' || id from procuration
                union all
                select 'fr.procuration.revoquee ' || id from procuration where ended_at is not null""");
    }

    private List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
