package fr.procuration.persistence.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Takes mandants of whom nothing is left out of the index. Somebody may come back in the same moment: while a step looks
 * and deletes, nobody can write what refers to a mandant; whoever waits for it finds the number unknown, and enters it anew.
 */
record ForgottenMandants(Connection owner) {

    private static final int STEP = 2000;

    private static final String NOTHING_LEFT = """
            not exists (select 1 from procuration where procuration.part = mandant_index.part and procuration.mandant = mandant_index.mandant)
            and not exists (select 1 from kept_answer where kept_answer.part = mandant_index.part and kept_answer.mandant = mandant_index.mandant)
            and not exists (select 1 from satisfaction where satisfaction.part = mandant_index.part and satisfaction.mandant = mandant_index.mandant)
            """;

    long delete() throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "create temporary table forgotten on commit preserve rows as select part, mandant from mandant_index"
                            + " where " + NOTHING_LEFT);
            owner.commit();
            long deleted = 0;
            int step;
            do {
                statement.execute("lock table procuration, kept_answer, satisfaction in share row exclusive mode");
                step = statement.executeUpdate("""
                        with next as (
                            delete from forgotten where ctid = any (array(select ctid from forgotten limit %d))
                            returning part, mandant)
                        delete from mandant_index using next
                        where mandant_index.part = next.part and mandant_index.mandant = next.mandant and
                        """.formatted(STEP) + NOTHING_LEFT);
                owner.commit();
                deleted += step;
            } while (isAnyLeft(statement));
            statement.execute("drop table forgotten");
            owner.commit();
            return deleted;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private boolean isAnyLeft(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select from forgotten limit 1")) {
            return rows.next();
        }
    }
}
