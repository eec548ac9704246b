package fr.procuration.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.chain.ChainedEntry;
import fr.procuration.persistence.chain.JournalHash;
import fr.procuration.persistence.procuration.MandantReferences;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.procuration.StoredForm;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import fr.procuration.persistence.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A database as full as wanted. Every row is what the service would have written: sealed with its keys for its own place, so
 * that each can be opened. Everybody has one procuration, every fourth has one of before; of the latest, half are running,
 * two fifths are over, the others were taken back. Who has what follows from their number.
 */
public final class ManyProcurations {

    private static final String REVOCATION = "REVOCATION";

    private static final String[] FAMILIES = {
        "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon",
        "Michel", "Lefèvre", "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont",
        "Lambert", "Fontaine", "Rousseau", "Vincent", "Muller", "Faure", "André", "Mercier", "Blanc", "Guérin", "Boyer",
        "Garnier", "Chevalier", "François", "Legrand", "Gauthier", "Garcia", "Perrin", "de La Tour d’Auvergne"
    };
    private static final String[] GIVEN = {
        "Marie",
        "Jean",
        "Françoise",
        "Nicolas",
        "Sandrine",
        "Pierre",
        "Nathalie",
        "Michel",
        "Isabelle",
        "Philippe",
        "Catherine",
        "Alain",
        "Sylvie",
        "Patrick",
        "Anne-Marie",
        "Jean-Pierre",
        "Léa",
        "Hugo",
        "Chloé",
        "Lucas",
        "Zoé"
    };
    private static final Name[] FAMILY_NAMES = IntStream.range(0, FAMILIES.length)
            .mapToObj(each -> new Name(FAMILIES[each]))
            .toArray(Name[]::new);
    private static final Name[] GIVEN_NAMES = IntStream.range(0, GIVEN.length)
            .mapToObj(each -> new Name(GIVEN[each]))
            .toArray(Name[]::new);
    private static final List<Canal> CANALS = Canal.OF_THE_GUIDE;

    private static final int EVERY_FOURTH = 4;
    private static final int TENTHS = 10;
    private static final int RUNNING_TENTHS = 5;
    private static final int REVOKED = 9;
    private static final int FIVE_YEARS = 1825;
    private static final int CHUNK = 1 << 20;
    private static final Instant FIRST_ENTERED = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final long people;
    private final Instant now;
    private final Vault vault;
    private final PersonalData data;

    /**
     * As many as wanted.
     *
     * @param procurations about how many, old ones included
     * @param now the day on which those that run are running
     * @param vault the vault of the service
     */
    public ManyProcurations(long procurations, Instant now, Vault vault) {
        this.people = procurations * EVERY_FOURTH / (EVERY_FOURTH + 1);
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.vault = vault;
        this.data = StoredForm.of(vault);
    }

    /** {@return how many people gave them: those with the numbers below} */
    public long people() {
        return people;
    }

    /**
     * Whether somebody is represented.
     *
     * @param person the number of one of the people
     * @return true if their latest procuration runs
     */
    public static boolean isRepresented(long person) {
        return kind(person) < RUNNING_TENTHS;
    }

    /**
     * The number of the carte Vitale.
     *
     * @param person who; also of people who never gave anything
     * @return 13 characters, which nobody else has
     */
    public static String nirOf(long person) {
        long sex = person % 2;
        long year = person / 2 % 100;
        long month = person / 200 % 12;
        long department = person / 2_400 % 95;
        long commune = person / 228_000 % 900;
        long order = person / 205_200_000;
        return String.format(
                Locale.ROOT,
                "%d%02d%02d%02d%03d%03d",
                1 + sex,
                year,
                1 + month,
                1 + department,
                1 + commune,
                1 + order);
    }

    /**
     * Fills the tables of a database that has its schema and no procuration. With {@code wal_level=minimal} nothing of it
     * goes through the write-ahead log.
     *
     * @param owner the JDBC URL of the owner
     */
    public void into(String owner) {
        List<String> rules = takeRulesAway(owner);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> procurations = threads.submit(() -> {
                copy(
                        owner,
                        "procuration",
                        "part, mandant, number, sequence, id, canal, granted_at, ends_at, ended_at, end_reason, mandant_data, mandataire_data",
                        this::procurations);
                rulesOf(rules, true).forEach(rule -> execute(owner, rule));
            });
            Future<?> others = threads.submit(() -> {
                copy(owner, "mandant_index", "part, mandant, key_id, nir_index, nir_data", this::index);
                copy(
                        owner,
                        "journal",
                        "id, position, at, part, number, mandant, kind, reason, sequence, previous, hash",
                        new Entries(true)::of);
                copy(
                        owner,
                        "journal_place",
                        "entry, position, at, part, number, mandant, kind",
                        new Entries(false)::of);
                rulesOf(rules, false).forEach(rule -> execute(owner, rule));
            });
            join(procurations);
            join(others);
        }
        referencesOf(rules).forEach(rule -> execute(owner, rule));
        execute(owner, "select setval(pg_get_serial_sequence('journal', 'id'), (select max(id) from journal))");
        execute(owner, "update journal_head set position = (select max(position) from journal)");
        // All of it was told long ago.
        execute(
                owner,
                "insert into notifier_cursor (notifier, position) select 'log', position from journal_head"
                        + " on conflict (notifier) do update set position = excluded.position");
    }

    private static List<String> rulesOf(List<String> rules, boolean procurations) {
        return rules.stream()
                .filter(rule -> !rule.contains(" foreign key "))
                .filter(rule -> rule.contains(" procuration ") == procurations)
                .toList();
    }

    private static List<String> referencesOf(List<String> rules) {
        return rules.stream().filter(rule -> rule.contains(" foreign key ")).toList();
    }

    /** Drops keys, references and indexes, which are built quicker once everything is there; how to make them again. */
    private static List<String> takeRulesAway(String owner) {
        List<String> drop = new ArrayList<>();
        List<String> make = new ArrayList<>();
        String tables =
                "'procuration'::regclass, 'mandant_index'::regclass, 'journal'::regclass, 'journal_place'::regclass";
        String constraints = """
                select conrelid::regclass::text, conname,
                    replace(pg_get_constraintdef(oid), 'FOREIGN KEY', 'foreign key')
                from pg_constraint
                where contype in ('f', 'p', 'u') and (conrelid in (%1$s) or confrelid in (%1$s))
                order by contype
                """.formatted(tables);
        String indexes = """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid in (%s) and not exists (select from pg_constraint where conindid = indexrelid)
                """.formatted(tables);
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(constraints)) {
                while (row.next()) {
                    drop.add("alter table " + row.getString(1) + " drop constraint " + row.getString(2));
                    make.add("alter table " + row.getString(1) + " add constraint " + row.getString(2) + " "
                            + row.getString(3));
                }
            }
            try (ResultSet row = statement.executeQuery(indexes)) {
                while (row.next()) {
                    drop.add("drop index " + row.getString(1));
                    make.add(row.getString(2).replaceFirst(" ON \\w+\\.", " ON "));
                }
            }
            for (String rule : drop) {
                statement.execute(rule);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return make;
    }

    private static void execute(String owner, String sql) {
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '768MB'");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the rows of one person. */
    @FunctionalInterface
    private interface Rows {

        void write(long person, Tuples out) throws IOException;
    }

    /** Into the emptied table, in one transaction. */
    private void copy(String owner, String table, String columns, Rows rows) {
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("truncate " + table);
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin (format binary, freeze true)");
            Tuples tuples = new Tuples();
            tuples.begin();
            for (long person = 0; person < people; person++) {
                rows.write(person, tuples);
                if (tuples.size() > CHUNK) {
                    tuples.flush(copy);
                }
            }
            tuples.end();
            tuples.flush(copy);
            copy.endCopy();
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void procurations(long person, Tuples out) throws IOException {
        Mandant mandant = new Mandant(new Nir(nirOf(person)), identity(person, 1));
        int sequence = 1;
        for (int number = 1; number <= count(person); number++) {
            Given given = given(person, number);
            ProcurationPlace place =
                    new ProcurationPlace(uuid(person, 10 + number), number, canal(person), given.at, given.until);
            out.row(12);
            out.integer(part(mandant.nir()));
            out.uuid(mandant(person));
            out.integer(number);
            out.integer(sequence);
            sequence += given.revokedAt == null ? 1 : 2;
            out.uuid(place.id());
            out.text(place.canal().name());
            out.instant(given.at);
            out.instant(given.until);
            if (given.revokedAt == null) {
                out.nothing();
                out.nothing();
            } else {
                out.instant(given.revokedAt);
                out.text(REVOCATION);
            }
            out.bytes(data.seal(mandant, place));
            out.bytes(data.seal(new Mandataire(identity(person, 100 + number)), place));
        }
    }

    private void index(long person, Tuples out) throws IOException {
        Nir nir = new Nir(nirOf(person));
        MandantIndex index = vault.index(nir);
        out.row(5);
        out.integer(index.part());
        out.uuid(mandant(person));
        out.integer(index.key());
        out.bytes(index.value());
        out.bytes(data.seal(nir, SealingContexts.number(mandant(person))));
    }

    /** Their positions are those of their identifiers. */
    private final class Entries {

        private final boolean whole;
        private long position;
        private int sequence;
        private byte[] last = JournalHash.none();

        Entries(boolean whole) {
            this.whole = whole;
        }

        void of(long person, Tuples out) throws IOException {
            int part = part(new Nir(nirOf(person)));
            sequence = 0;
            last = JournalHash.none();
            for (int number = 1; number <= count(person); number++) {
                Given given = given(person, number);
                entry(out, given.at, part, number, person, "ACCORDEE", given.until);
                if (given.revokedAt != null) {
                    entry(out, given.revokedAt, part, number, person, "TERMINEE", null);
                }
            }
        }

        private void entry(
                Tuples out, Instant at, int part, int number, long person, String kind, @Nullable Instant until)
                throws IOException {
            position++;
            sequence++;
            out.row(whole ? 11 : 7);
            out.big(position);
            out.big(position);
            out.instant(at);
            out.integer(part);
            out.integer(number);
            out.uuid(mandant(person));
            out.text(kind);
            if (!whole) {
                return;
            }
            if (until != null) {
                out.nothing();
            } else {
                out.text(REVOCATION);
            }
            out.integer(sequence);
            out.bytes(last);
            last = JournalHash.of(
                    last,
                    new ChainedEntry(
                            part,
                            mandant(person),
                            sequence,
                            number,
                            uuid(person, 10 + number),
                            kind,
                            at,
                            until == null ? null : canal(person).name(),
                            until,
                            until == null ? REVOCATION : null,
                            null,
                            null,
                            null,
                            null));
            out.bytes(last);
        }
    }

    /** When a procuration was given, until when, and when taken back. */
    private record Given(
            Instant at, Instant until, @Nullable Instant revokedAt) {}

    private Given given(long person, int number) {
        boolean latest = number == count(person);
        long kind = latest ? kind(person) : RUNNING_TENTHS;
        long chance = mixed(person, number) >>> 1;
        long days = kind < RUNNING_TENTHS ? chance % 27 : 40 + chance % (FIVE_YEARS - 500);
        if (!latest) {
            days = 40 + FIVE_YEARS - 500 + chance % 400;
        }
        Instant at = now.minus(days, ChronoUnit.DAYS).minus(1 + chance % 86_399_999_999L, ChronoUnit.MICROS);
        Instant until = Validity.oneMonthFrom(at).until();
        return new Given(at, until, kind == REVOKED ? at.plus(Duration.ofHours(1 + chance % 400)) : null);
    }

    private int part(Nir nir) {
        return vault.index(nir).part();
    }

    private static int count(long person) {
        return person % EVERY_FOURTH == 0 ? 2 : 1;
    }

    private static long kind(long person) {
        return (mixed(person, 3) >>> 1) % TENTHS;
    }

    private static Canal canal(long person) {
        return CANALS.get((int) ((mixed(person, 4) >>> 1) % CANALS.size()));
    }

    private static Identite identity(long person, int role) {
        long chance = mixed(person, role) >>> 1;
        return new Identite(
                chance % 2 == 0 ? Civilite.MADAME : Civilite.MONSIEUR,
                FAMILY_NAMES[(int) (chance / 2 % FAMILY_NAMES.length)],
                null,
                GIVEN_NAMES[(int) (chance / 128 % GIVEN_NAMES.length)],
                BirthDate.of(LocalDate.ofEpochDay(-15_000 + chance / 8_192 % 26_000)));
    }

    /** As of people who were entered one after the other, all before today. */
    private static UUID mandant(long person) {
        return MandantReferences.next(FIRST_ENTERED.plusMillis(person), uuid(person, 5))
                .value();
    }

    /** As if drawn by chance, version and variant included. */
    private static UUID uuid(long person, int what) {
        long most = (mixed(person, what) & ~0xF000L) | 0x4000L;
        long least = (mixed(person, -what) & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least);
    }

    /** Two rounds of SplitMix64. */
    private static long mixed(long person, int what) {
        return mixed(mixed(person * 0x9E3779B97F4A7C15L) + what * 0xD1342543DE82EF95L);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Rows in the binary format of PostgreSQL's COPY. */
    private static final class Tuples {

        private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * CHUNK);
        private final DataOutputStream out = new DataOutputStream(bytes);

        void begin() throws IOException {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        }

        void row(int columns) throws IOException {
            out.writeShort(columns);
        }

        void nothing() throws IOException {
            out.writeInt(-1);
        }

        void integer(int value) throws IOException {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        }

        void big(long value) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        }

        void uuid(UUID value) throws IOException {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        }

        void instant(Instant value) throws IOException {
            big(ChronoUnit.MICROS.between(POSTGRES_EPOCH, value));
        }

        void text(String value) throws IOException {
            bytes(value.getBytes(UTF_8));
        }

        void bytes(byte[] value) throws IOException {
            out.writeInt(value.length);
            out.write(value);
        }

        void end() throws IOException {
            out.writeShort(-1);
        }

        int size() {
            return bytes.size();
        }

        void flush(CopyIn copy) throws SQLException {
            byte[] rows = bytes.toByteArray();
            copy.writeToCopy(rows, 0, rows.length);
            bytes.reset();
        }
    }
}
