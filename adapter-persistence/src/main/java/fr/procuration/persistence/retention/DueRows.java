package fr.procuration.persistence.retention;

import fr.procuration.domain.Paris;
import fr.procuration.persistence.database.OwnerDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The rows of a table that are due at an instant, found by the primary key, so that it does not matter where they lie. */
record DueRows(Connection owner, Rule rule, Instant now) {

    private static final int STEP = 5000;

    long count() throws SQLException {
        try (PreparedStatement statement = prepare("select count(*) from " + rule.table() + " where " + rule.due());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In steps that each stand for themselves. */
    long delete() throws SQLException {
        String key = String.join(", ", OwnerDatabase.primaryKey(owner, rule.table()));
        String due = "select %s from %s where %s limit %d".formatted(key, rule.table(), rule.due(), STEP);
        if (rule.table().equals("journal")) {
            try (PreparedStatement select = prepare(due)) {
                return new PurgedEntries(owner).delete(select);
            }
        }
        planByKey(!rule.isAboutOthers());
        try (PreparedStatement delete =
                prepare("delete from %s where (%s) in (%s)".formatted(rule.table(), key, due))) {
            return stepByStep(delete);
        } finally {
            planByKey(false);
        }
    }

    private static long stepByStep(PreparedStatement delete) throws SQLException {
        long deleted = 0;
        int step;
        do {
            step = delete.executeUpdate();
            deleted += step;
        } while (step == STEP);
        return deleted;
    }

    /** Otherwise PostgreSQL reads the whole table in each step, as long as it is of middling size. */
    private void planByKey(boolean only) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String others = only ? "off" : "on";
            statement.execute("set enable_hashjoin = " + others);
            statement.execute("set enable_mergejoin = " + others);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        OffsetDateTime before = now.atZone(Paris.ZONE).minus(rule.retention()).toOffsetDateTime();
        int parameters = statement.getParameterMetaData().getParameterCount();
        for (int each = 1; each <= parameters; each++) {
            statement.setObject(each, before);
        }
        return statement;
    }
}
