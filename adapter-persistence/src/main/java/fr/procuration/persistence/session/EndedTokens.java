package fr.procuration.persistence.session;

import fr.procuration.persistence.database.GroupedWrites;
import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * Asks whether tokens were ended: those of requests that come at the same time by one statement, each after it has come.
 */
@Singleton
class EndedTokens {

    private static final int ASKING = 1;
    private static final int LARGEST_GROUP = 500;

    private static final String ENDED = """
            select number
            from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) with ordinality
                as asked (token, digest, subject, issued_at, number)
            where exists (select from ended_session where id in (token, digest))
                or exists (
                    select from ended_subject
                    where ended_subject.subject in (asked.subject, '*') and ended_at >= issued_at)
            """;

    private final DataSource database;
    private final GroupedWrites<Asked> groups = new GroupedWrites<>(ASKING, LARGEST_GROUP, this::answer);

    /** Outside of any transaction of the caller: its own connections. */
    EndedTokens(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** One token, by what may name it, and the answer. */
    static final class Asked {

        private final String token;
        private final String digest;
        private final String subject;
        private final Instant issuedAt;
        private volatile boolean ended;

        Asked(String token, String digest, String subject, Instant issuedAt) {
            this.token = token;
            this.digest = digest;
            this.subject = subject;
            this.issuedAt = issuedAt;
        }
    }

    boolean isEnded(Asked token) {
        groups.write(token);
        return token.ended;
    }

    private void answer(List<Asked> group) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(ENDED)) {
            set(question, 1, "text", column(group, asked -> asked.token, String[]::new));
            set(question, 2, "text", column(group, asked -> asked.digest, String[]::new));
            set(question, 3, "text", column(group, asked -> asked.subject, String[]::new));
            set(
                    question,
                    4,
                    "timestamptz",
                    column(group, asked -> asked.issuedAt.atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
            try (ResultSet ended = question.executeQuery()) {
                while (ended.next()) {
                    group.get(ended.getInt(1) - 1).ended = true;
                }
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static <T> T[] column(List<Asked> group, Function<Asked, T> column, IntFunction<T[]> array) {
        return group.stream().map(column).toArray(array);
    }

    private static void set(PreparedStatement question, int column, String type, Object[] values) throws SQLException {
        question.setArray(column, question.getConnection().createArrayOf(type, values));
    }
}
