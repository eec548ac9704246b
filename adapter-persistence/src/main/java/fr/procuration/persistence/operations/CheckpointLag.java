package fr.procuration.persistence.operations;

import jakarta.inject.Singleton;
import java.util.Optional;

/** How long the journal has waited for a signed checkpoint. */
@Singleton
public final class CheckpointLag {

    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - (
                select at from journal_place
                where position > coalesce((select last_position from journal_checkpoint order by number desc limit 1), 0)
                order by position limit 1)), 0)
            """;

    private final Questions questions;

    CheckpointLag(Questions questions) {
        this.questions = questions;
    }

    /**
     * The age of the oldest entry that no checkpoint covers.
     *
     * @return in seconds, zero if there is none; nothing while the database does not answer
     */
    public Optional<Double> seconds() {
        return questions.ask(OLDEST, rows -> rows.next() ? Math.max(0, rows.getDouble(1)) : 0);
    }
}
