package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.domain.Change;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What goes wrong in the database comes out as an outage that tells nothing about anybody. */
@OnOneServer
class OutagesIT {

    private static final Nir NIR = Nirs.FRANCOISE;
    private static final Change GRANT = Changes.grant(Mandants.FRANCOISE);

    private static final String QUOTE_THE_ROW = """
            create function quote_the_row() returns trigger language plpgsql as
            $$ begin raise exception 'refused: % %', new, new.mandant; end $$;
            create trigger quote_the_row before insert on procuration
            for each row execute function quote_the_row();
            """;

    @Test
    void a_database_that_is_gone_is_an_outage() {
        try (Instance instance = Instance.withoutDatabase()) {
            assertThat(catchThrowableOfType(
                            UnavailableException.class, () -> store(instance).latest(NIR)))
                    .hasMessage("the database");
        }
    }

    @Test
    void what_the_server_quotes_stays_behind() {
        String jdbcUrl = EmbeddedDatabase.fresh();
        new Sql(jdbcUrl).execute(QUOTE_THE_ROW);
        try (Instance instance = Instance.on(jdbcUrl)) {
            UnavailableException outage = catchThrowableOfType(
                    UnavailableException.class, () -> store(instance).record(GRANT));

            assertThat(stackTrace(outage))
                    .contains("SQL state P0001")
                    .doesNotContain(NIR.value(), "MARTIN", "refused:");
        }
    }

    private static ProcurationStore store(Instance instance) {
        return instance.get(ProcurationStore.class);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
