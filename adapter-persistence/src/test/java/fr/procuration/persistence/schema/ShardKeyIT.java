package fr.procuration.persistence.schema;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.persistence.consultation.ConsultationGroups;
import fr.procuration.persistence.consultation.ConsultationRow;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.journal.JournalLag;
import fr.procuration.persistence.schema.SentStatements.Sent;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedMark;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the data can be spread by mandant (ADR 0019). The service does all it does on a database whose tables are in parts by
 * the hash of their key; PostgreSQL tells which constraints parts cannot keep, and into which parts each statement looked.
 */
class ShardKeyIT {

    /** By which column each table is spread: the mandant, or the digest of a number, from which one comes to a mandant. */
    private static final Map<String, String> SPREAD = Map.of(
            "mandant_index", "nir_index",
            "consultation", "nir_index",
            "procuration", "mandant",
            "journal", "mandant",
            "kept_answer", "mandant",
            "satisfaction", "mandant");

    /** Tables that are about no mandant, and so stay in one place, each with why. */
    private static final Map<String, String> IN_ONE_PLACE = Map.ofEntries(
            Map.entry("opened_session", "about accounts, gone after half an hour; could be spread by its subject"),
            Map.entry("ended_session", "the same"),
            Map.entry("ended_subject", "one row for each account that was signed out everywhere in a month"),
            Map.entry("logout_token", "gone after minutes"),
            Map.entry("journal_head", "one row: the last position given; one for each shard, if the journal is spread"),
            Map.entry(
                    "notifier_cursor",
                    "one row for each notifier; one for each notifier and shard, if the journal is spread"),
            Map.entry("look_up_bucket", "some ten thousand rows, of agents and sites, not of mandants"),
            Map.entry("last_run", "two rows: the last purge, the last backup"),
            Map.entry("write_probe", "one row, of nothing"),
            Map.entry("key_in_use", "a handful of rows, read at the start; the same everywhere"),
            Map.entry("audit", "only ever added to, and about accounts; could lie anywhere"),
            Map.entry("instance_key", "which keys instances hold; gone with them"),
            Map.entry("key_history", "a handful of rows, one for each key there ever was"));

    /** What no shard can promise by itself, each with what would take its place. */
    private static final Map<String, String> ACROSS = Map.of(
            "journal_pk",
            "the identifier only orders the entries of a shard; the key would be (mandant, id)",
            "journal_position_unique",
            "positions are unique in a shard: a feed and a head for each, positions are pairs",
            "mandant_index_once",
            "guards changes of keys, not grants; a number is entered once under each key by mandant_index_pk");

    /** Statements that look into more than one part, or write to several, each with why it may. */
    private static final Map<String, String> ALL_PARTS = Map.of(
            "JournalRepository.hasEntriesWithoutPosition", "asks each shard for its own journal",
            "JournalRepository.placeNext", "numbers the entries of a shard, one statement on each",
            "JournalRepository.after", "reads the journal of a shard, one reader on each",
            "FeedRepository.after", "reads the feed of a shard, merged by who follows it",
            "FeedRepository.gave", "the mark of a shard says which",
            "FeedRepository.settledHead", "the head of a shard",
            "JournalLag.OF_NOTIFIERS", "the lag on each shard",
            "JournalLag.AFTER", "the lag on each shard",
            "ConsultationGroups.INSERT", "a group holds consultations of several numbers: a group for each shard");

    /** Where statements are made beside the repositories. */
    private static final Set<String> OF_THE_APPLICATION = Set.of(
            "ConsultationGroups",
            "JournalLag",
            "AuditTable",
            "InstanceRegister",
            "KeyHistory",
            "KeyRegister",
            "MissingKeys",
            "RunningInstances",
            "Questions",
            "DatabaseClock",
            "WriteProbe");

    /** Of the owner, by hand or once a day: they go through whole tables, on each shard. */
    private static final Set<String> OF_THE_OWNER = Set.of(
            "FirstSealing",
            "KeyChange",
            "KeyNeeds",
            "TableSealing",
            "Purge",
            "PurgeRuns",
            "ForgottenMandants",
            "WrongInstants",
            "BackupMarker",
            "OwnerDatabase");

    private static final int MANDANTS = 20;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SentStatements server;

    @SuppressWarnings("NullAway.Init")
    private static SpreadSchema schema;

    @SuppressWarnings("NullAway.Init")
    private static List<Sent> sent;

    @BeforeAll
    static void do_all_that_the_service_does() throws IOException {
        server = new SentStatements(folder);
        ApplicationRole.createOn(server.jdbcUrl());
        Sql owner = new Sql(server.jdbcUrl());
        migrate();
        schema = new SpreadSchema(owner, SPREAD);
        owner.execute("update flyway_schema_history set checksum = 0 where version is null");
        migrate();
        server.keepThoseOfTheApplication();
        try (Instance instance = Instance.on(server.jdbcUrl())) {
            mandants(instance);
            others(instance);
        }
        new Sql(ApplicationRole.urlOf(server.jdbcUrl()))
                .column("select id from procuration where id = '00000000-0000-0000-0000-000000000001'");
        sent = server.all();
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), null, null)
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .load()
                .migrate();
    }

    private static void mandants(Instance instance) {
        ProcurationStore store = instance.get(ProcurationStore.class);
        Consultations consultations = instance.get(Consultations.class);
        for (int each = 0; each < MANDANTS; each++) {
            Mandant mandant = Mandants.random();
            Nir nir = mandant.nir();
            var key = IdempotencyKeys.random();
            Change grant = Changes.grant(mandant);
            Procuration given = grant.procuration();
            assertThat(store.record(grant, key)).isTrue();
            assertThat(store.answerTo(nir, key)).isPresent();
            assertThat(store.keep(
                            nir,
                            IdempotencyKeys.random(),
                            new KeptAnswer.AlreadyRunning(Mandataires.SANDRINE, LocalDate.of(2026, 1, 16))))
                    .isTrue();
            assertThat(store.latest(nir)).contains(given);
            assertThat(store.running(nir, given.validity().from().plusSeconds(1)))
                    .contains(given);
            assertThat(store.find(nir, given.id())).contains(given);
            assertThat(store.record(Changes.reception(given))).isTrue();
            assertThat(store.reception(nir, given.id(), VisitId.random())).isEmpty();
            Change revocation = Changes.revocation(given);
            assertThat(store.record(revocation)).isTrue();
            assertThat(store.record(Changes.grantAfter(
                            revocation.procuration(), given.validity().from().plusSeconds(60))))
                    .isTrue();
            assertThat(store.all(nir)).hasSize(2);
            assertThat(instance.get(SatisfactionAnswers.class)
                            .record(nir, 1, true, given.validity().from()))
                    .isTrue();
            consultations.record(new Consultation(nir, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));
            assertThat(Traced.about(consultations, nir)).hasSize(1);
        }
    }

    private static void others(Instance instance) {
        Feed feed = instance.get(Feed.class);
        assertThat(feed.head()).as("after entries that wait").isEqualTo(4L * MANDANTS);
        assertThat(feed.changesAfter(0, 100)).hasSize(3 * MANDANTS);
        FeedMark first = feed.changesAfter(0, 1).getFirst().mark();
        assertThat(feed.gave(first)).isTrue();
        assertThat(feed.gave(new FeedMark(first.position() + 1, first.procuration())))
                .isFalse();
        assertThat(feed.head()).isEqualTo(4L * MANDANTS);
        assertThat(instance.get(Journal.class).after(0, 100)).hasSize(4 * MANDANTS);
        assertThat(instance.get(NotifierCursors.class).advance("log", position -> position + 1))
                .isTrue();
        JournalLag lag = instance.get(JournalLag.class);
        assertThat(lag.ofNotifiers()).isPresent();
        assertThat(lag.secondsAfter(0)).isPresent();
        assertThat(instance.get(LookUpLimits.class).admit(Agents.PARIS)).isEmpty();
        instance.get(AuditTrail.class)
                .record(new AuditEntry(Instants.GUIDE, AuditEntry.Kind.FLUX, "lecteur", "10.0.0.7", "flux", "200"));
        instance.get(ConsultationGroups.class).insert(List.of(trace(1), trace(2), trace(3)));
        sessions(instance.get(Sessions.class));
    }

    private static void sessions(Sessions sessions) {
        Digest subject = Digest.ofSubject("assures", "somebody");
        Digest session = Digest.ofSession("one");
        sessions.opened(new OpenSession(session, subject, session, Instants.GUIDE, Instants.GUIDE, null, false));
        assertThat(sessions.open(subject, Instants.GUIDE)).isEmpty();
        sessions.end("one", Instants.GUIDE);
        sessions.endAll(subject, Instants.GUIDE);
        sessions.endAll(new LogoutToken(subject, Instants.GUIDE), subject, Instants.GUIDE);
        sessions.endAllUnder(new LogoutToken(session, Instants.GUIDE), session, Instants.GUIDE);
        assertThat(sessions.isEnded("one", subject, Instants.GUIDE)).isTrue();
    }

    private static ConsultationRow trace(int number) {
        return new ConsultationRow(
                null,
                new byte[] {(byte) number},
                1,
                new byte[] {1},
                "agent",
                "site",
                "10.0.0.1",
                Instants.GUIDE,
                Outcome.AUCUNE_PROCURATION,
                1);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void every_table_is_spread_or_says_why_not() {
        Set<String> known = new HashSet<>(SPREAD.keySet());
        known.addAll(IN_ONE_PLACE.keySet());

        assertThat(new Sql(server.jdbcUrl())
                        .column("select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " and relkind in ('r', 'p') and not relispartition and relname !~ '^flyway'"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void these_constraints_cross_the_shards_and_no_others() {
        assertThat(schema.refused()).isEqualTo(ACROSS.keySet());
    }

    @Test
    void every_reference_stays_within_a_shard() {
        assertThat(new Sql(server.jdbcUrl())
                        .column("select conname from pg_constraint where contype = 'f' and conparentid = 0"))
                .containsExactlyInAnyOrder("journal_of_procuration", "kept_answer_of_procuration");
    }

    /** Numbers drawn from a sequence order what one shard holds, and mean nothing elsewhere. */
    @Test
    void sequences_are_of_what_each_shard_orders_by_itself() {
        assertThat(new Sql(server.jdbcUrl())
                        .column("select regexp_replace(sequencename, '\\d+$', '') from pg_sequences"))
                .containsExactlyInAnyOrder("journal_id_seq", "consultation_id_seq", "audit_id_seq");
    }

    @Test
    void every_statement_of_the_repositories_was_sent() {
        assertThat(sent).extracting(Sent::sql).containsAll(repositories().keySet());
    }

    @Test
    void statements_are_made_nowhere_else() throws IOException {
        Set<String> known = new TreeSet<>(OF_THE_APPLICATION);
        known.addAll(OF_THE_OWNER);

        assertThat(classes("prepareStatement", "createStatement")).isEqualTo(known);
    }

    @Test
    void every_statement_stays_with_one_mandant_or_says_why_not() {
        Map<String, Set<String>> crossing = new TreeMap<>();
        for (Sent each : sent) {
            Set<String> faults = faults(each);
            if (!faults.isEmpty() && !isPlanted(each)) {
                crossing.computeIfAbsent(name(each), name -> new TreeSet<>()).addAll(faults);
            }
        }

        assertThat(crossing).containsOnlyKeys(ALL_PARTS.keySet());
    }

    @Test
    void a_statement_without_the_mandant_is_noticed() {
        assertThat(sent)
                .filteredOn(ShardKeyIT::isPlanted)
                .singleElement()
                .satisfies(each ->
                        assertThat(faults(each)).contains("procuration: looked into " + SpreadSchema.PARTS + " parts"));
    }

    private static boolean isPlanted(Sent sent) {
        return sent.sql().startsWith("select id from procuration where id = '0000");
    }

    /** What would need more than one shard: several parts of a table, rows of several, or parts that do not lie together. */
    private static Set<String> faults(Sent sent) {
        Set<String> faults = new TreeSet<>();
        Set<Integer> ofMandants = new TreeSet<>();
        sent.read().forEach((table, parts) -> {
            boolean byMandant = "mandant".equals(SPREAD.get(table));
            if (parts.size() > 1) {
                faults.add(table + ": looked into " + parts.size() + " parts");
            }
            if (byMandant) {
                ofMandants.addAll(parts);
            }
        });
        if (ofMandants.size() > 1) {
            faults.add("parts that do not lie together");
        }
        sent.written().forEach((table, rows) -> {
            if (SPREAD.containsKey(table) && rows > 1) {
                faults.add(table + ": several rows written");
            }
        });
        return faults;
    }

    private static String name(Sent sent) {
        return Optional.ofNullable(names().get(sent.sql())).orElse(sent.sql());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>(repositories());
        for (Class<?> type : List.of(ConsultationGroups.class, JournalLag.class, AuditTrail.class)) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getType() == String.class)
                    .forEach(field -> names.put(
                            SentStatements.withoutNames(constant(field)),
                            type.getSimpleName() + "." + field.getName()));
        }
        return names;
    }

    private static String constant(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements of all repositories, each with the method that sends it. */
    private static Map<String, String> repositories() {
        try {
            return classes("io/micronaut/data/repository/GenericRepository").stream()
                    .filter(name -> !name.contains("$"))
                    .map(ShardKeyIT::repository)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .collect(toMap(
                            method -> SentStatements.withoutNames(
                                    method.getAnnotation(Query.class).value()),
                            method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> repository(String name) {
        try {
            return Class.forName(ShardKeyIT.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes of this module that mention one of the words in their file. */
    private static Set<String> classes(String... words) throws IOException {
        Path root = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(root.resolve("fr/procuration/persistence"))) {
            return new TreeSet<>(files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file ->
                            Stream.of(words).anyMatch(word -> content(file).contains(word)))
                    .map(file -> file.getFileName().toString().replaceFirst("(\\$\\d+)?\\.class$", ""))
                    .collect(toSet()));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
