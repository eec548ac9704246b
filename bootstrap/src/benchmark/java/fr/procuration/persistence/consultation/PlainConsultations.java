package fr.procuration.persistence.consultation;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.database.DatabaseConfiguration;
import fr.procuration.persistence.database.GroupedStatements;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Instant;
import javax.sql.DataSource;

/** Consultations written as the service writes them, those of callers at once together, and nothing around it. */
public final class PlainConsultations {

    private final GroupedStatements<ConsultationRow, ConsultationRow> writes;

    public PlainConsultations(DataSource pool) {
        ConsultationGroups groups =
                new ConsultationGroups(pool, DataSourceResolver.DEFAULT, new DatabaseConfiguration(false));
        this.writes = GroupedStatements.of(JdbcConsultations.WRITERS, JdbcConsultations.LARGEST_GROUP, groups::insert);
    }

    public void write(byte[] index, int key, byte[] nirData, String agent, String site, Instant at) {
        writes.send(new ConsultationRow(
                null, index, key, nirData, agent, site, "127.0.0.1", at, Outcome.REPRESENTE, 1, null));
    }

    /** The statement, with {@code ?} for each parameter. */
    public static String insert() {
        return ConsultationGroups.INSERT;
    }
}
