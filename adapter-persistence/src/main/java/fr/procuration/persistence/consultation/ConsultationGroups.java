package fr.procuration.persistence.consultation;

import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Adds consultations by one statement, however many: a repository of Micronaut Data would send one for each. */
@Singleton
class ConsultationGroups {

    static final String INSERT =
            "select add_consultations(?, ?::bytea[], ?::integer[], ?::bytea[], ?::text[], ?::text[], ?::text[],"
                    + " ?::timestamptz[], ?::text[], ?::integer[])";

    /** As many as parts, so that lots can be spread as widely. */
    private static final int LOTS = 4096;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    ConsultationGroups(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** In a lot drawn by chance. All of them are durable when it returns, and none is written when it throws. */
    public void insert(List<ConsultationRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, ThreadLocalRandom.current().nextInt(LOTS));
            ArrayParameters<ConsultationRow> parameters = new ArrayParameters<>(insert, 2, rows);
            parameters.bytes(ConsultationRow::nirIndex);
            parameters.integers(ConsultationRow::indexKey);
            parameters.bytes(ConsultationRow::nirData);
            parameters.texts(ConsultationRow::agent);
            parameters.texts(ConsultationRow::site);
            parameters.texts(ConsultationRow::origin);
            parameters.instants(ConsultationRow::at);
            parameters.texts(row -> row.outcome().name());
            parameters.integers(ConsultationRow::count);
            insert.execute();
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }
}
