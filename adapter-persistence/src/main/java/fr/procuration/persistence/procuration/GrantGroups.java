package fr.procuration.persistence.procuration;

import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.procuration.RecordedGrant.Outcome;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Records grants by one statement, however many. */
@Singleton
class GrantGroups {

    static final String RECORD = """
            select ordinal, outcome, mandant, number, id, canal, granted_at, ends_at, ended_at, end_reason, mandant_data,
                mandataire_data, part, sequence, accordee, previous, hash, terminee, reason
            from record_grants(
                ?::integer[], ?::bytea[], ?::integer[], ?::bytea[], ?::integer[], ?::uuid[], ?::bytea[], ?::integer[],
                ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bytea[], ?::bytea[], ?::text[])
            """;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    GrantGroups(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * Records grants, all in one transaction; what it says of each is durable when it returns, and nothing is written when it
     * throws.
     *
     * @throws DatabaseException if the database fails, or if one of them is written by somebody else in the same moment
     */
    List<RecordedGrant> record(List<GrantRow> grants) {
        List<Integer> order = inOneOrder(grants);
        try (Connection connection = database.getConnection();
                PreparedStatement record = connection.prepareStatement(RECORD)) {
            set(record, order.stream().map(grants::get).toList());
            RecordedGrant[] recorded = new RecordedGrant[grants.size()];
            try (ResultSet rows = record.executeQuery()) {
                while (rows.next()) {
                    recorded[order.get(rows.getInt("ordinal") - 1)] = recorded(rows);
                }
            }
            return Arrays.asList(recorded);
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    /** The same in all instances, so that no two groups wait for each other. */
    private static List<Integer> inOneOrder(List<GrantRow> grants) {
        return IntStream.range(0, grants.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                each -> grants.get(each).entry().index().part())
                        .thenComparing(each -> grants.get(each).entry().index().value(), Arrays::compare))
                .toList();
    }

    private static void set(PreparedStatement record, List<GrantRow> grants) throws SQLException {
        ArrayParameters<GrantRow> parameters = new ArrayParameters<>(record, 1, grants);
        parameters.integers(each -> each.entry().index().part());
        parameters.bytes(each -> each.entry().index().value());
        parameters.integers(each -> each.entry().index().key());
        parameters.bytes(each -> each.entry().index().other());
        parameters.integers(each -> each.entry().index().otherKey());
        parameters.uuids(each -> each.entry().mandant());
        parameters.bytes(each -> each.entry().nirData());
        parameters.integers(each -> each.procuration().number());
        parameters.uuids(each -> each.procuration().id());
        parameters.texts(each -> each.procuration().canal());
        parameters.instants(each -> each.procuration().grantedAt());
        parameters.instants(each -> each.procuration().endsAt());
        parameters.bytes(each -> each.procuration().mandantData());
        parameters.bytes(each -> each.procuration().mandataireData());
        parameters.texts(GrantRow::key);
    }

    private static RecordedGrant recorded(ResultSet row) throws SQLException {
        Outcome outcome = Outcome.valueOf(row.getString("outcome"));
        return new RecordedGrant(outcome, outcome == Outcome.PRECEDED ? ProcurationRow.of(row) : null);
    }
}
