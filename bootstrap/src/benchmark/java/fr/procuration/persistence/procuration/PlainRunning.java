package fr.procuration.persistence.procuration;

import fr.procuration.persistence.database.DatabaseConfiguration;
import fr.procuration.persistence.vault.MandantIndex;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Instant;
import javax.sql.DataSource;

/** Procurations read as the service reads what runs, those of callers at once together, and nothing around it. */
public final class PlainRunning {

    private final RunningProcurations procurations;

    public PlainRunning(DataSource pool) {
        this.procurations = new RunningProcurations(pool, DataSourceResolver.DEFAULT, new DatabaseConfiguration(false));
    }

    /** The procuration of somebody who gave one. */
    public void read(MandantIndex index, Instant now) {
        if (procurations.of(index, now).isEmpty()) {
            throw new IllegalStateException("not granted before");
        }
    }

    /** The statement that reads a single one, with names of parameters behind colons. */
    public static String text() {
        return RunningProcurations.RUNNING;
    }
}
