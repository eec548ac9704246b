package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.Change;
import fr.procuration.domain.ClockSkew;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Procurations on PostgreSQL. A change that another one excludes writes nothing, and is no error for the database. */
@Singleton
class JdbcProcurationStore implements ProcurationStore {

    private final ProcurationRepository procurations;
    private final KeptAnswers answers;
    private final ProcurationMapper mapper;
    private final PersonalData data;
    private final ProcurationChanges changes;
    private final TransactionOperations<Connection> transactions;

    JdbcProcurationStore(
            ProcurationRepository procurations,
            KeptAnswers answers,
            ProcurationMapper mapper,
            PersonalData data,
            ProcurationChanges changes,
            TransactionOperations<Connection> transactions) {
        this.procurations = procurations;
        this.answers = answers;
        this.mapper = mapper;
        this.data = data;
        this.changes = changes;
        this.transactions = transactions;
    }

    @Override
    public Optional<Procuration> latest(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.latest(index.value(), index.other()))
                .map(row -> procuration(row, mandant));
    }

    @Override
    public Optional<Procuration> running(Nir mandant, Instant now) {
        MandantIndex index = data.index(mandant);
        OffsetDateTime begun = ClockSkew.latest(now).atOffset(ZoneOffset.UTC);
        return translated(() -> procurations.running(index.value(), index.other(), now.atOffset(ZoneOffset.UTC), begun))
                .map(JournaledState::checkedBeforeItsEnd)
                .map(row -> procuration(row, mandant));
    }

    @Override
    public Optional<Procuration> find(Nir mandant, ProcurationId id) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.find(index.value(), index.other(), id.value()))
                .map(row -> procuration(row, mandant));
    }

    @Override
    public List<Procuration> all(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.all(index.value(), index.other())).stream()
                .map(row -> procuration(row, mandant))
                .toList();
    }

    @Override
    public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return translated(() -> answers.to(mandant, key));
    }

    @Override
    public Optional<Received> reception(Nir mandant, ProcurationId id, VisitId visit) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.reception(index.value(), index.other(), id.value(), visit.value()))
                .map(row -> row.of(id));
    }

    @Override
    public boolean record(Change change) {
        return translated(() -> write(change));
    }

    @Override
    public boolean record(Change grant, IdempotencyKey key) {
        return translated(() -> transactions.executeWrite(transaction -> {
            boolean recorded = write(grant) && answers.keep(grant.procuration(), key);
            if (!recorded) {
                transaction.setRollbackOnly();
            }
            return recorded;
        }));
    }

    @Override
    public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return translated(() -> answers.keep(mandant, key, answer));
    }

    /**
     * No error for the caller if somebody else entered the same mandant in the same moment: their grant came first.
     */
    private boolean write(Change change) {
        try {
            return changes.write(change.procuration(), change.event());
        } catch (DataAccessException failure) {
            if (Outages.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** A row that was moved to another mandant says whose it is. */
    private Procuration procuration(ProcurationRow row, Nir asked) {
        Procuration procuration = mapper.procuration(JournaledState.checked(row), data);
        if (!procuration.mandant().nir().equals(asked)) {
            throw new DamagedDataException(row.place().mandant() + ": found as somebody else's");
        }
        return procuration;
    }
}
