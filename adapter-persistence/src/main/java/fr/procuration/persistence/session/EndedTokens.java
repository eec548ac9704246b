package fr.procuration.persistence.session;

import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.persistence.database.GroupedWrites;
import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
            where exists (select 1 from ended_session where id in (token, digest))
                or exists (
                    select 1 from ended_subject
                    where ended_subject.subject in (asked.subject, '*') and ended_at >= issued_at)
            """;

    private final DataSource database;
    private final GroupedWrites<Asked, Boolean> groups = new GroupedWrites<>(ASKING, LARGEST_GROUP, this::answers);

    /** Outside of any transaction of the caller: its own connections. */
    EndedTokens(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** One token, by what may name it. */
    record Asked(String token, String digest, String subject, Instant issuedAt) {}

    boolean isEnded(Asked token) {
        return groups.write(token);
    }

    private List<Boolean> answers(List<Asked> group) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(ENDED)) {
            ArrayParameters<Asked> parameters = new ArrayParameters<>(question, 1, group);
            parameters.texts(Asked::token);
            parameters.texts(Asked::digest);
            parameters.texts(Asked::subject);
            parameters.instants(Asked::issuedAt);
            List<Boolean> answers = new ArrayList<>(Collections.nCopies(group.size(), false));
            try (ResultSet ended = question.executeQuery()) {
                while (ended.next()) {
                    answers.set(ended.getInt(1) - 1, true);
                }
            }
            return answers;
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }
}
