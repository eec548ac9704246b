package fr.procuration.port.memory;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance of the store in memory, which can be lost. */
class TriedStore implements ProcurationStore, GrantBlocks, Journal, Feed {

    private final TriedData data;

    TriedStore(TriedData data) {
        this.data = data;
    }

    /** What all instances share. */
    TriedData shared() {
        return data;
    }

    InMemoryProcurations data() {
        if (data.isLost()) {
            throw outage();
        }
        return data.procurations();
    }

    RuntimeException outage() {
        return new UnavailableException("the data", new IOException("lost"));
    }

    @Override
    public Optional<Procuration> latest(Nir mandant) {
        return data().latest(mandant);
    }

    @Override
    public Optional<Procuration> running(Nir mandant, Instant now) {
        return data().running(mandant, now);
    }

    @Override
    public Optional<Procuration> find(Nir mandant, ProcurationId id) {
        return data().find(mandant, id);
    }

    @Override
    public List<Procuration> all(Nir mandant) {
        return data().all(mandant);
    }

    @Override
    public Optional<ProcurationEvent.Received> reception(Nir mandant, ProcurationId id, VisitId visit) {
        return data().reception(mandant, id, visit);
    }

    @Override
    public List<ProcurationEvent> visits(Nir mandant) {
        return data().visits(mandant);
    }

    @Override
    public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return data().answerTo(mandant, key);
    }

    @Override
    public boolean record(Change change) {
        return data().record(change);
    }

    @Override
    public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
        return data().grant(grant, key);
    }

    @Override
    public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return data().keep(mandant, key, answer);
    }

    @Override
    public Optional<GrantBlock> of(Nir mandant) {
        return data().of(mandant);
    }

    @Override
    public boolean record(Nir mandant, GrantBlock block, Agent agent) {
        return data().record(mandant, block, agent);
    }

    @Override
    public boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent, Instant at) {
        return data().lift(mandant, lifting, agent, at);
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        return data().after(position, limit);
    }

    @Override
    public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
        return data().changesAfter(place, limit);
    }

    @Override
    public boolean gave(FeedMark mark) {
        return data().gave(mark);
    }

    @Override
    public long head() {
        return data().head();
    }
}
