package fr.procuration.persistence.session;

import fr.procuration.persistence.database.GroupedStatements;
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
import java.util.Arrays;
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
    private final GroupedStatements<Asked, Boolean> groups =
            new GroupedStatements<>(ASKING, LARGEST_GROUP, this::answer);

    /** Outside of any transaction of the caller: its own connections. */
    EndedTokens(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** One token, by what may name it. */
    record Asked(String token, String digest, String subject, Instant issuedAt) {}

    boolean isEnded(Asked token) {
        return groups.send(token);
    }

    private List<Boolean> answer(List<Asked> group) {
        Boolean[] answers = new Boolean[group.size()];
        Arrays.fill(answers, false);
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(ENDED)) {
            set(question, 1, "text", column(group, Asked::token, String[]::new));
            set(question, 2, "text", column(group, Asked::digest, String[]::new));
            set(question, 3, "text", column(group, Asked::subject, String[]::new));
            set(
                    question,
                    4,
                    "timestamptz",
                    column(group, asked -> asked.issuedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
            try (ResultSet ended = question.executeQuery()) {
                while (ended.next()) {
                    answers[ended.getInt(1) - 1] = true;
                }
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
        return List.of(answers);
    }

    private static <T> T[] column(List<Asked> group, Function<Asked, T> column, IntFunction<T[]> array) {
        return group.stream().map(column).toArray(array);
    }

    private static void set(PreparedStatement question, int column, String type, Object[] values) throws SQLException {
        question.setArray(column, question.getConnection().createArrayOf(type, values));
    }
}
