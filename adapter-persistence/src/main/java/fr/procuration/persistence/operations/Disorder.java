package fr.procuration.persistence.operations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** How many of the newest entries of the journal have an instant that cannot be right: a few pages by their index. */
@Singleton
public final class Disorder {

    /** From the instant of a change until it has its place in the journal (ADR 0016). */
    private static final Duration LONGEST_CHANGE = Duration.ofMillis(2500);

    private static final String RECENT = """
            select count(*) from (
                select at, lag(at) over (order by position) as earlier from journal_place
                where position > (select position - 10000 from journal_head)) as recent
            where at > clock_timestamp() + %d * interval '1 millisecond'
                or at < earlier - %d * interval '1 millisecond'
            """;

    private final Questions questions;

    Disorder(Questions questions) {
        this.questions = questions;
    }

    /** How far back the next entry may go: two clocks, one late and one ahead, and the longest change. */
    static Duration between(Duration tolerance) {
        return tolerance.multipliedBy(2).plus(LONGEST_CHANGE);
    }

    /**
     * Counts them.
     *
     * @return nothing while the database does not answer
     */
    public Optional<Long> count(Duration tolerance) {
        String sql = RECENT.formatted(tolerance.toMillis(), between(tolerance).toMillis());
        return questions.ask(sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
