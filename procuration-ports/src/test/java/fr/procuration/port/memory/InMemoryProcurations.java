package fr.procuration.port.memory;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Procurations and their journal under one lock: a change and its entry are written together. */
public final class InMemoryProcurations implements ProcurationStore, Journal {

    private final Map<Nir, NavigableMap<Integer, Procuration>> procurations = new HashMap<>();
    private final Map<Request, KeptAnswer> answers = new HashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();

    @Override
    public synchronized Optional<Procuration> latest(Nir mandant) {
        return all(mandant).stream().findFirst();
    }

    @Override
    public synchronized Optional<Procuration> find(Nir mandant, ProcurationId id) {
        return all(mandant).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Procuration> all(Nir mandant) {
        return List.copyOf(numbered(mandant).descendingMap().values());
    }

    @Override
    public synchronized Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return Optional.ofNullable(answers.get(new Request(mandant, key)));
    }

    @Override
    public synchronized boolean record(Change change) {
        Procuration after = change.procuration();
        NavigableMap<Integer, Procuration> numbered = numbered(after.mandant().nir());
        Procuration before = numbered.get(after.number());
        boolean first = change.event() instanceof ProcurationEvent.Granted
                ? before == null
                : before != null && before.id().equals(after.id()) && before.revokedAt() == null;
        if (first) {
            numbered.put(after.number(), after);
            journal.add(new JournalEntry(journal.size() + 1L, change.event()));
        }
        return first;
    }

    @Override
    public synchronized boolean record(Change grant, IdempotencyKey key) {
        Procuration granted = grant.procuration();
        Request request = new Request(granted.mandant().nir(), key);
        if (answers.containsKey(request) || !record(grant)) {
            return false;
        }
        answers.put(request, new KeptAnswer.Granted(granted));
        return true;
    }

    @Override
    public synchronized boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return answers.putIfAbsent(new Request(mandant, key), answer) == null;
    }

    @Override
    public synchronized List<JournalEntry> after(long position, int limit) {
        return journal.stream()
                .filter(entry -> entry.position() > position)
                .limit(limit)
                .toList();
    }

    private NavigableMap<Integer, Procuration> numbered(Nir mandant) {
        return procurations.computeIfAbsent(mandant, nir -> new TreeMap<>());
    }

    private record Request(Nir mandant, IdempotencyKey key) {}
}
