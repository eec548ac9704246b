package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Procurations on PostgreSQL. A change that another one excludes writes nothing, and is no error for the database. */
@Singleton
class JdbcProcurationStore implements ProcurationStore {

    private final ProcurationRepository procurations;
    private final KeptAnswers answers;
    private final ProcurationMapper mapper;
    private final PersonalData data;
    private final TransactionOperations<Connection> transactions;

    JdbcProcurationStore(
            ProcurationRepository procurations,
            KeptAnswers answers,
            ProcurationMapper mapper,
            PersonalData data,
            TransactionOperations<Connection> transactions) {
        this.procurations = procurations;
        this.answers = answers;
        this.mapper = mapper;
        this.data = data;
        this.transactions = transactions;
    }

    @Override
    public Optional<Procuration> latest(Nir mandant) {
        return translated(() -> procurations.findFirstByMandantOrderByNumberDesc(data.index(mandant)))
                .map(row -> mapper.procuration(row, data));
    }

    @Override
    public Optional<Procuration> running(Nir mandant, Instant now) {
        return translated(() -> procurations.running(data.index(mandant), now))
                .map(row -> mapper.procuration(row, data));
    }

    @Override
    public Optional<Procuration> find(Nir mandant, ProcurationId id) {
        return translated(() -> procurations.find(data.index(mandant), id.value()))
                .map(row -> mapper.procuration(row, data));
    }

    @Override
    public List<Procuration> all(Nir mandant) {
        return translated(() -> procurations.findByMandantOrderByNumberDesc(data.index(mandant))).stream()
                .map(row -> mapper.procuration(row, data))
                .toList();
    }

    @Override
    public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return translated(() -> answers.to(mandant, key));
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

    /** One statement: a transaction of its own, unless there is one around it. */
    private boolean write(Change change) {
        Procuration procuration = change.procuration();
        byte[] mandant = data.index(procuration.mandant().nir());
        UUID id = procuration.id().value();
        List<Integer> recorded = switch (change.event()) {
            case ProcurationEvent.Granted granted -> procurations.grant(mapper.row(procuration, data));
            case ProcurationEvent.Revoked revoked ->
                procurations.revoke(mandant, procuration.number(), id, revoked.at());
            case ProcurationEvent.Received received ->
                procurations.receive(
                        mandant,
                        procuration.number(),
                        id,
                        received.at(),
                        received.agent().id(),
                        received.agent().site(),
                        received.visit().value());
        };
        return !recorded.isEmpty();
    }
}
