package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.fixture.Traced;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in the database comes out as an outage that tells nothing about anybody. */
@OnOneServer
class OutagesIT {

    private static final Nir NIR = Nirs.FRANCOISE;
    private static final Change GRANT = Changes.grant(Mandants.FRANCOISE);
    private static final PlannedChange TAKEN = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);

    private static final String QUOTE_THE_ROW = """
            create function quote_the_row() returns trigger language plpgsql as
            $$ begin raise exception 'refused: % %', new, new.mandant; end $$;
            create trigger quote_the_row before insert on procuration
            for each row execute function quote_the_row();
            """;

    private static Instance unreachable;

    @BeforeAll
    static void lose_the_database() {
        String jdbcUrl = EmbeddedDatabase.fresh();
        unreachable = Instance.impatient(jdbcUrl);
        String name = jdbcUrl.replaceFirst(".*/(copy_\\d+).*", "$1");
        new Sql(jdbcUrl.replace(name, "postgres")).execute("drop database " + name + " with (force)");
    }

    @AfterAll
    static void close() {
        unreachable.close();
    }

    static Stream<Named<Consumer<Instance>>> uses() {
        return Stream.of(
                use("latest", it -> store(it).latest(NIR)),
                use("running", it -> store(it).running(NIR, Instants.GUIDE)),
                use("find", it -> store(it).find(NIR, ProcurationId.random())),
                use("all", it -> store(it).all(NIR)),
                use("answer to", it -> store(it).answerTo(NIR, IdempotencyKeys.random())),
                use("record a grant", it -> store(it).record(GRANT)),
                use("record a grant under a key", it -> store(it).grant(GRANT, IdempotencyKeys.random())),
                use("record a revocation", it -> store(it).record(Changes.revocation(GRANT.procuration()))),
                use("record a reception", it -> store(it).record(Changes.reception(GRANT.procuration()))),
                use("keep", it -> store(it).keep(NIR, IdempotencyKeys.random(), refusal())),
                use("journal", it -> it.get(Journal.class).after(0, 1)),
                use("feed", it -> it.get(Feed.class).changesAfter(FeedPosition.START, 1)),
                use("mark", it -> it.get(Feed.class).gave(new FeedMark(new FeedPosition(1, 0), UUID.randomUUID()))),
                use(
                        "mark of an appointment",
                        it -> it.get(Feed.class).gave(new FeedMark(new FeedPosition(1, 1), UUID.randomUUID()))),
                use("head", it -> it.get(Feed.class).head()),
                use("free slots", it -> agenda(it).freeSlots(Sites.PARIS, Instants.GUIDE, Instants.GUIDE)),
                use(
                        "take",
                        it -> agenda(it)
                                .take(Appointments.of(GRANT.procuration().mandant()), Sites.PARIS, TAKEN, null)),
                use("move", it -> agenda(it).move(Sites.PARIS, TAKEN)),
                use("record an appointment", it -> agenda(it).record(TAKEN)),
                use("honour", it -> agenda(it).honour(TAKEN, Changes.reception(GRANT.procuration()))),
                use(
                        "find an appointment",
                        it -> agenda(it).find(TAKEN.change().appointment().id())),
                use("appointments", it -> agenda(it).of(NIR)),
                use("appointments of a day", it -> agenda(it).on(Sites.PARIS, Instants.GUIDE, Instants.GUIDE)),
                use("appointment of a key", it -> agenda(it).answerTo(NIR, IdempotencyKeys.random())),
                use("represented", it -> agenda(it).representedOf(new JournalEntry(1, GRANT.event()))),
                use("cursor", it -> it.get(NotifierCursors.class).advance("mail", cursor -> cursor)),
                use("satisfaction", it -> it.get(SatisfactionAnswers.class).record(NIR, 1, true, Instants.GUIDE)),
                use("limit", it -> it.get(LookUpLimits.class).admit(Agents.PARIS)),
                use("weight of nobody", it -> it.get(LookUpLimits.class).foundNobody(Agents.PARIS)),
                use("trace", it -> it.get(Consultations.class).record(trace())),
                use("traces", it -> Traced.about(it.get(Consultations.class), NIR)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void every_use_of_a_lost_database_is_an_outage(Consumer<Instance> use) {
        assertThat(catchThrowableOfType(UnavailableException.class, () -> use.accept(unreachable)))
                .hasMessage("the database");
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

    private static Named<Consumer<Instance>> use(String name, Consumer<Instance> use) {
        return Named.of(name, use);
    }

    private static Agenda agenda(Instance instance) {
        return instance.get(Agenda.class);
    }

    private static ProcurationStore store(Instance instance) {
        return instance.get(ProcurationStore.class);
    }

    private static KeptAnswer.AlreadyRunning refusal() {
        return new KeptAnswer.AlreadyRunning(Mandataires.NICOLAS, LocalDate.of(2026, 1, 16));
    }

    private static Consultation trace() {
        return new Consultation(NIR, Agents.PARIS, Instants.GUIDE, Outcome.CONFORME);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
