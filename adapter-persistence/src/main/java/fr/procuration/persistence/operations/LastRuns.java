package fr.procuration.persistence.operations;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When tasks were last done, by the database's clock. */
@Singleton
public final class LastRuns {

    private static final String AGES =
            "select task, extract(epoch from clock_timestamp() - coalesce(ended_at, since)) from last_run";

    private final Questions questions;

    LastRuns(Questions questions) {
        this.questions = questions;
    }

    /**
     * How long ago each task ended.
     *
     * @return in seconds; nothing while the database does not answer
     */
    public Optional<Map<Task, Double>> ages() {
        return questions.ask(AGES, LastRuns::byTask);
    }

    private static Map<Task, Double> byTask(ResultSet rows) throws SQLException {
        Map<Task, Double> ages = new EnumMap<>(Task.class);
        while (rows.next()) {
            ages.put(Task.valueOf(rows.getString(1)), rows.getDouble(2));
        }
        return ages;
    }
}
