package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.database.Outages.translated;
import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Granted;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.chain.KnownEnds;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Procurations on PostgreSQL. A change that another one excludes writes nothing, and is no error for the database. */
@Singleton
class JdbcProcurationStore implements ProcurationStore {

    private final ProcurationRepository procurations;
    private final RunningProcurations running;
    private final KeptAnswers answers;
    private final ProcurationMapper mapper;
    private final PersonalData data;
    private final ProcurationChanges changes;
    private final Grants grants;
    private final KnownEnds ends;

    JdbcProcurationStore(
            ProcurationRepository procurations,
            RunningProcurations running,
            KeptAnswers answers,
            ProcurationMapper mapper,
            PersonalData data,
            ProcurationChanges changes,
            Grants grants,
            KnownEnds ends) {
        this.procurations = procurations;
        this.running = running;
        this.answers = answers;
        this.mapper = mapper;
        this.data = data;
        this.changes = changes;
        this.grants = grants;
        this.ends = ends;
    }

    @Override
    public Optional<Procuration> latest(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.latest(index.part(), index.value(), index.other()))
                .map(row -> procuration(row, mandant));
    }

    @Override
    public Optional<Procuration> running(Nir mandant, Instant now) {
        return running.of(data.index(mandant), now)
                .map(row -> opened(JournaledState.checkedAt(row, now), mandant))
                .filter(each -> each.end() == null && each.validity().until().isAfter(now));
    }

    @Override
    public Optional<Procuration> find(Nir mandant, ProcurationId id) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.find(index.part(), index.value(), index.other(), id.value()))
                .map(row -> procuration(row, mandant));
    }

    @Override
    public List<Procuration> all(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.all(index.part(), index.value(), index.other())).stream()
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
        return translated(() ->
                        procurations.reception(index.part(), index.value(), index.other(), id.value(), visit.value()))
                .map(VisitRow::event)
                .map(Received.class::cast);
    }

    @Override
    public List<ProcurationEvent> visits(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> procurations.visits(index.part(), index.value(), index.other())).stream()
                .map(VisitRow::event)
                .toList();
    }

    @Override
    public boolean record(Change change) {
        Procuration procuration = change.procuration();
        return switch (change.event()) {
            case Granted granted -> grant(change, null) instanceof GrantOutcome.Recorded;
            case Ended ended -> end(procuration, ended);
            case Mismatched mismatched -> translated(() -> changes.mismatch(procuration, mismatched));
            case Received received -> translated(() -> changes.receive(procuration, received));
        };
    }

    @Override
    public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
        Procuration granted = grant.procuration();
        RecordedGrant recorded = translated(() -> grants.record(granted, key));
        return switch (recorded.outcome()) {
            case RECORDED -> new GrantOutcome.Recorded(granted);
            case ANSWERED -> new GrantOutcome.Answered();
            case BLOCKED -> new GrantOutcome.Blocked();
            case PRECEDED ->
                new GrantOutcome.Preceded(procuration(
                        requireNonNull(recorded.latest()), granted.mandant().nir()));
        };
    }

    @Override
    public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return translated(() -> answers.keep(mandant, key, answer));
    }

    private boolean end(Procuration procuration, Ended ended) {
        boolean recorded = translated(() -> changes.end(procuration, ended));
        if (recorded) {
            ends.add(procuration.id().value(), ended.at());
        }
        return recorded;
    }

    private Procuration procuration(ProcurationRow row, Nir asked) {
        return opened(JournaledState.checked(row), asked);
    }

    /** A row that was moved to another mandant says whose it is. */
    private Procuration opened(ProcurationRow checked, Nir asked) {
        ProcurationRow row = isEndUndone(checked) ? again(checked) : checked;
        Procuration procuration = mapper.procuration(row, data);
        if (!procuration.mandant().nir().equals(asked)) {
            throw new DamagedDataException(row.place().mandant() + ": found as somebody else's");
        }
        return procuration;
    }

    private boolean isEndUndone(ProcurationRow row) {
        return row.endedAt() == null && ends.contains(row.id());
    }

    /** It may have been read before the end that is known by now. */
    private ProcurationRow again(ProcurationRow before) {
        return translated(() -> procurations.numbered(before.part(), before.mandant(), before.number()))
                .map(JournaledState::checked)
                .filter(row -> !isEndUndone(row))
                .orElseThrow(() -> JournaledState.damaged(before));
    }
}
