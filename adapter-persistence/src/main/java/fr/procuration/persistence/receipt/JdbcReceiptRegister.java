package fr.procuration.persistence.receipt;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.domain.receipt.JournalReference.CheckpointReference;
import fr.procuration.persistence.chain.Checkpoint;
import fr.procuration.persistence.chain.CheckpointTable;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.journal.JournalPositions;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.receipt.RegisteredReceipt;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Receipts on PostgreSQL. */
@Singleton
class JdbcReceiptRegister implements ReceiptRegister {

    private static final int SHORT = 8;
    private static final HexFormat HEX = HexFormat.of();

    private final DataSource database;
    private final PersonalData data;
    private final DrawnPlaces places;
    private final KnownLists lists;
    private final JournalPositions journal;

    /** Outside of any transaction of the caller: its own connections. */
    JdbcReceiptRegister(
            DataSource database,
            DataSourceResolver resolver,
            PersonalData data,
            DrawnPlaces places,
            KnownLists lists,
            JournalPositions journal) {
        this.database = resolver.resolve(database);
        this.data = data;
        this.places = places;
        this.lists = lists;
        this.journal = journal;
    }

    @Override
    public RegisteredReceipt register(Procuration procuration, Instant now) {
        MandantIndex index = data.index(procuration.mandant().nir());
        return read(table -> {
            UUID mandant = mandant(table, index);
            Optional<ReceiptRow> given = give(table, index, mandant, procuration);
            while (given.isEmpty()) {
                if (!table.has(index.part(), mandant, procuration.number())) {
                    throw new DamagedDataException("receipt: of a procuration that nobody knows");
                }
                given = give(table, index, mandant, procuration);
            }
            return given.get().registered();
        });
    }

    private Optional<ReceiptRow> give(ReceiptTable table, MandantIndex index, UUID mandant, Procuration procuration)
            throws SQLException {
        return table.give(
                index.part(),
                mandant,
                procuration.number(),
                procuration.validity().until(),
                places.subject(),
                places.some(),
                DrawnPlaces.WELL_FILLED);
    }

    @Override
    public Optional<RegisteredReceipt> registered(Procuration procuration) {
        MandantIndex index = data.index(procuration.mandant().nir());
        return read(table -> table.given(index.part(), mandant(table, index), procuration.number())
                .map(ReceiptRow::registered));
    }

    @Override
    public Optional<Holder> find(RegisteredReceipt registered) {
        return read(table -> {
            Optional<ReceiptRow> row = table.find(
                            registered.status().list(), registered.status().index())
                    .filter(each -> each.registered().equals(registered));
            return row.isEmpty() ? Optional.<Holder>empty() : holder(table, row.get());
        });
    }

    private Optional<Holder> holder(ReceiptTable table, ReceiptRow row) throws SQLException {
        return table.holder(row)
                .map(found -> new Holder(
                        data.openNir(found.nirData(), SealingContexts.number(row.mandant())),
                        new ProcurationId(found.procuration())));
    }

    @Override
    public int lists() {
        return read(ReceiptTable::lists);
    }

    @Override
    public Optional<IntStream> valid(int list, Instant now) {
        journal.placeAll();
        return read(table -> lists.valid(table, list, now).map(BitSet::stream));
    }

    @Override
    public JournalReference reference(Procuration procuration) {
        MandantIndex index = data.index(procuration.mandant().nir());
        String kind = procuration.end() == null ? "ACCORDEE" : "TERMINEE";
        return read(table -> {
            ActRow act = table.act(index.part(), mandant(table, index), procuration.number(), kind)
                    .orElseThrow(() -> new DamagedDataException(
                            "procuration " + procuration.id().value() + ": the journal does not tell of it"));
            CheckpointReference checkpoint = table.position(index.part(), act)
                    .flatMap(position -> covering(table.connection(), position))
                    .map(JdbcReceiptRegister::reference)
                    .orElse(null);
            return new JournalReference(shortened(act.hash()), checkpoint);
        });
    }

    private static Optional<Checkpoint> covering(Connection connection, long position) {
        try {
            return new CheckpointTable(connection).covering(position);
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static CheckpointReference reference(Checkpoint checkpoint) {
        return new CheckpointReference(checkpoint.number(), shortened(checkpoint.hash()));
    }

    private static String shortened(byte[] hash) {
        return HEX.formatHex(hash, 0, SHORT);
    }

    private static UUID mandant(ReceiptTable table, MandantIndex index) throws SQLException {
        return table.mandant(index)
                .orElseThrow(() -> new DamagedDataException("receipt: of a procuration whose mandant nobody knows"));
    }

    @FunctionalInterface
    private interface Access<T> {
        T to(ReceiptTable table) throws SQLException;
    }

    private <T> T read(Access<T> access) {
        try (Connection connection = database.getConnection()) {
            return access.to(new ReceiptTable(connection));
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }
}
