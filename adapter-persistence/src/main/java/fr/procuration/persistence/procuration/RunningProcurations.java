package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.procuration.JournaledState.JOURNALED;
import static fr.procuration.persistence.procuration.JournaledState.REWRITTEN;
import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import fr.procuration.domain.ClockSkew;
import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.persistence.database.DatabaseConfiguration;
import fr.procuration.persistence.database.GroupedStatements;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.DamagedDataException;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Reads what runs: for callers at the same time by one statement, each after it has come. What is damaged fails only who
 * asked for it.
 */
@Singleton
class RunningProcurations {

    private static final int AT_ONCE = 1;
    private static final int LARGEST_GROUP = 64;

    /**
     * Reads one row, whatever the number of procurations; nothing is left of it if it is past or begins later, unless the
     * journal says otherwise. What running ones are compared with is brought along.
     */
    static final String RUNNING = "select * from (" + JOURNALED + " where part = :part and mandant = " + OF_NUMBER
            + " order by number desc limit 1) as latest where ends_at > :now and ("
            + "ended_at is null and granted_at <= :begun or terminee is distinct from ended_at"
            + " or reason is distinct from end_reason) or accordee is null or " + REWRITTEN;

    static final String OF_ONE = RUNNING.replaceAll(":\\w+", "?");

    static final String OF_MANY = """
            select ordinal, running.*
            from unnest(?::integer[], ?::bytea[], ?::bytea[], ?::timestamptz[], ?::timestamptz[]) with ordinality
                    as asked (part, index, other, now, begun, ordinal)
                cross join lateral (""" + RUNNING.replaceAll(":(\\w+)", "asked.$1") + ") as running";

    private final DataSource database;
    private final boolean spread;
    private final GroupedStatements<Asked, Supplier<Optional<ProcurationRow>>> groups =
            new GroupedStatements<>(AT_ONCE, LARGEST_GROUP, this::read);

    /** Outside of any transaction of the caller: its own connections. */
    RunningProcurations(DataSource database, DataSourceResolver resolver, DatabaseConfiguration configuration) {
        this.database = resolver.resolve(database);
        this.spread = configuration.citus();
    }

    private record Asked(MandantIndex index, Instant now, Instant begun) {}

    /** On a cluster by a statement of its own: one for many would concern several nodes. */
    Optional<ProcurationRow> of(MandantIndex index, Instant now) {
        Asked asked = new Asked(index, now, ClockSkew.latest(now));
        return spread ? alone(asked).get() : groups.send(asked).get();
    }

    private List<Supplier<Optional<ProcurationRow>>> read(List<Asked> group) {
        if (group.size() == 1) {
            return List.of(alone(group.getFirst()));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(OF_MANY)) {
            set(question, group);
            List<Supplier<Optional<ProcurationRow>>> answers =
                    new ArrayList<>(Collections.nCopies(group.size(), Optional::empty));
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    answers.set(rows.getInt("ordinal") - 1, row(rows));
                }
            }
            return answers;
        } catch (SQLException failure) {
            if (Outages.isDamage(failure)) {
                return group.stream().map(this::readAlone).toList();
            }
            throw Outages.outage(failure);
        }
    }

    private static void set(PreparedStatement question, List<Asked> group) throws SQLException {
        ArrayParameters<Asked> parameters = new ArrayParameters<>(question, 1, group);
        parameters.integers(each -> each.index().part());
        parameters.bytes(each -> each.index().value());
        parameters.bytes(each -> each.index().other());
        parameters.instants(Asked::now);
        parameters.instants(Asked::begun);
    }

    private Supplier<Optional<ProcurationRow>> readAlone(Asked asked) {
        try {
            return alone(asked);
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private Supplier<Optional<ProcurationRow>> alone(Asked asked) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(OF_ONE)) {
            question.setInt(1, asked.index().part());
            question.setInt(2, asked.index().part());
            question.setInt(3, asked.index().part());
            question.setInt(4, asked.index().part());
            question.setBytes(5, asked.index().value());
            question.setBytes(6, asked.index().other());
            question.setObject(7, asked.now().atOffset(ZoneOffset.UTC));
            question.setObject(8, asked.begun().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? row(rows) : Optional::empty;
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    /** Without cause: what cannot be read is quoted there. */
    private static Supplier<Optional<ProcurationRow>> row(ResultSet rows) {
        try {
            Optional<ProcurationRow> row = Optional.of(ProcurationRow.of(rows));
            return () -> row;
        } catch (SQLException | RuntimeException unreadable) {
            return () -> {
                throw new DamagedDataException("procuration: a row that is not what this version writes");
            };
        }
    }
}
