package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who steals the database learns nothing about anybody from it. */
@OnOneServer
@Isolated("what others write takes files away that it reads")
class StolenDatabaseIT {

    private static final Mandant MANDANT = new Mandant(
            Nirs.random(),
            new Identite(
                    Civilite.MADAME,
                    new Name("Quennehen"),
                    new Name("d’Haussonville"),
                    new Name("Zéphirine"),
                    new BirthDate(1957, 11, 23)));
    private static final Mandataire MANDATAIRE = new Mandataire(new Identite(
            Civilite.MONSIEUR, new Name("Wojciechowski"), null, new Name("Théophraste"), new BirthDate(1983, 2, 19)));

    private static final String[] PERSONAL = {
        MANDANT.nir().value(),
        MANDANT.nir().value().substring(1, 10),
        "Quennehen",
        "Haussonville",
        "Zéphirine",
        "Wojciechowski",
        "Théophraste",
        "1957-11-23",
        "1983-02-19",
        "23/11/1957",
        "19/02/1983",
        "19571123",
        "19830219",
        "zephirine@tresorerie-quennehen.fr",
        "tresorerie",
        "z.haussonville@boulangerie-w.fr",
        "boulangerie",
        "803417"
    };

    private static final Sql SQL = new Sql(EmbeddedDatabase.fresh());

    @BeforeAll
    static void work_with_it() {
        try (Instance instance = Instance.on(SQL.jdbcUrl())) {
            ProcurationStore store = instance.get(ProcurationStore.class);
            Change grant = Changes.grant(Declarations.by(MANDANT, MANDATAIRE), Instants.GUIDE);
            store.grant(grant, IdempotencyKeys.random());
            store.keep(
                    MANDANT.nir(),
                    IdempotencyKeys.random(),
                    new KeptAnswer.AlreadyRunning(MANDATAIRE, LocalDate.of(2026, 1, 16)));
            store.record(Changes.reception(grant.procuration()));
            store.record(Changes.revocation(grant.procuration()));
            for (Outcome outcome : Outcome.values()) {
                instance.get(Consultations.class)
                        .record(new Consultation(MANDANT.nir(), Agents.PARIS, Instants.GUIDE, outcome));
            }
            instance.get(SatisfactionAnswers.class).record(MANDANT.nir(), 1, true, Instants.GUIDE);
            tell(instance);
            visit(instance);
        }
    }

    private static void visit(Instance instance) {
        PlannedChange taken = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);
        instance.get(Agenda.class).take(Appointments.of(MANDANT), Sites.PARIS, taken, IdempotencyKeys.random());
        instance.get(Agenda.class)
                .record(Appointments.told(taken.change()
                        .appointment()
                        .cancel(Actor.MANDANT, Instants.GUIDE)
                        .orElseThrow()));
        assertThat(instance.get(Feed.class).changesAfter(FeedPosition.START, 10))
                .hasSize(4);
    }

    private static void tell(Instance instance) {
        Contacts contacts = instance.get(Contacts.class);
        contacts.learn(MANDANT.nir(), new EmailAddress("zephirine@tresorerie-quennehen.fr"), Instants.GUIDE, true);
        AddressProof proof = new AddressProof(
                UUID.randomUUID(), new EmailAddress("z.haussonville@boulangerie-w.fr"), "803417", Instants.GUIDE);
        contacts.request(MANDANT.nir(), proof);
        contacts.accept(MANDANT.nir(), proof, Instants.GUIDE);
        Outbox outbox = instance.get(Outbox.class);
        instance.get(Journal.class).after(0, 10).forEach(entry -> {
            MessageKind kind = entry.event() instanceof Ended ? MessageKind.TERMINEE : MessageKind.RECUE;
            outbox.add(
                    entry,
                    List.of(new PlannedMessage(
                            kind, entry.event().at(), entry.event().at(), null)));
        });
        assertThat(outbox.claim(Instants.GUIDE.plusSeconds(60), Duration.ofMinutes(1)))
                .isPresent();
    }

    @Test
    void neither_in_tables_nor_in_indexes() {
        assertThat(SQL.column("select count(*) from journal")).containsExactly("3");
        assertThat(new StolenDatabase(SQL).findsIn(StolenDatabase.FILES_OF_TABLES, PERSONAL))
                .isEmpty();
    }

    @Test
    void nor_in_the_journal_of_the_server() {
        assertThat(new StolenDatabase(SQL).findsIn(StolenDatabase.JOURNAL, PERSONAL))
                .isEmpty();
    }

    @Test
    void not_even_the_same_cipher_twice_for_the_same_person() {
        assertThat(SQL.column("select mandataire_data::text from procuration"
                        + " union all select mandataire_data::text from kept_answer where mandataire_data is not null"
                        + " union all select nir_data::text from consultation"
                        + " union all select nir_data::text from mandant_index"))
                .hasSize(2 + Outcome.values().length + 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_looked_for_would_be_found() {
        SQL.execute("create table careless (id text); insert into careless values (encode('Quennehen', 'base64'))");

        assertThat(new StolenDatabase(SQL).findsIn(StolenDatabase.FILES_OF_TABLES, PERSONAL))
                .isNotEmpty();
        SQL.execute("drop table careless");
    }
}
