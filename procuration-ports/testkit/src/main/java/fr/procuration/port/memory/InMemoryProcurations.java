package fr.procuration.port.memory;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Granted;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.MandantReference;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driven.ProcurationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Procurations, their journal and its feed under one lock: a change and its entry are written together. */
public final class InMemoryProcurations implements ProcurationStore, GrantBlocks, Journal, Feed {

    private final Map<Nir, NavigableMap<Integer, Procuration>> procurations = new HashMap<>();
    private final Map<Request, KeptAnswer> answers = new HashMap<>();
    private final List<JournalEntry> journal;
    private final Map<ProcurationId, Nir> mandants = new HashMap<>();
    private final Map<Nir, MandantReference> references = new HashMap<>();
    private final Map<Nir, GrantBlock> blocks = new HashMap<>();
    private final List<FeedEntry> appointments = new ArrayList<>();
    private final Set<List<Object>> visits = new HashSet<>();

    /** No procurations yet. */
    public InMemoryProcurations() {
        this(new ArrayList<>());
    }

    InMemoryProcurations(List<JournalEntry> journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Optional<Procuration> latest(Nir mandant) {
        return all(mandant).stream().findFirst();
    }

    @Override
    public synchronized Optional<Procuration> running(Nir mandant, Instant now) {
        return latest(mandant).filter(each -> each.countsAt(now));
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
    public synchronized Optional<Received> reception(Nir mandant, ProcurationId id, VisitId visit) {
        return journal.stream()
                .map(JournalEntry::event)
                .filter(Received.class::isInstance)
                .map(Received.class::cast)
                .filter(received -> received.visit().equals(visit)
                        && received.procuration().equals(id)
                        && mandant.equals(mandants.get(id)))
                .findFirst();
    }

    @Override
    public synchronized List<ProcurationEvent> visits(Nir mandant) {
        return journal.stream()
                .map(JournalEntry::event)
                .filter(event -> event instanceof Received || event instanceof Mismatched)
                .filter(event -> mandant.equals(mandants.get(event.procuration())))
                .sorted(Comparator.comparing(ProcurationEvent::at).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
        return Optional.ofNullable(answers.get(new Request(mandant, key)));
    }

    @Override
    public synchronized boolean record(Change change) {
        boolean first = isFirst(change);
        if (first) {
            enter(change.event());
            put(change);
        }
        return first;
    }

    /** The entry comes before the state, which cannot fail. */
    synchronized void enter(ProcurationEvent event) {
        journal.add(new JournalEntry(journal.size() + 1L, event));
    }

    synchronized void put(Change change) {
        Procuration after = change.procuration();
        numbered(after.mandant().nir()).put(after.number(), after);
        mandants.put(after.id(), after.mandant().nir());
        if (change.event() instanceof Received received) {
            visits.add(visit(received));
        }
    }

    private static List<Object> visit(Received received) {
        return List.of(received.procuration(), received.visit());
    }

    synchronized boolean isFirst(Change change) {
        Procuration after = change.procuration();
        Procuration before = numbered(after.mandant().nir()).get(after.number());
        if (change.event() instanceof Granted) {
            return !blocks.containsKey(after.mandant().nir())
                    && numbered(after.mandant().nir()).tailMap(after.number()).isEmpty();
        }
        if (before == null || !before.id().equals(after.id())) {
            return false;
        }
        if (before.end() != null) {
            return false;
        }
        if (change.event() instanceof Received received) {
            return !visits.contains(visit(received));
        }
        return !(change.event() instanceof Mismatched mismatched) || isFirst(mismatched);
    }

    private boolean isFirst(Mismatched mismatched) {
        Instant quarterBefore = mismatched.at().minus(Duration.ofMinutes(15));
        return journal.stream()
                .map(JournalEntry::event)
                .filter(Mismatched.class::isInstance)
                .map(Mismatched.class::cast)
                .filter(other -> other.procuration().equals(mismatched.procuration()))
                .filter(other -> other.agent().site().equals(mismatched.agent().site()))
                .noneMatch(other -> other.at().isAfter(quarterBefore));
    }

    @Override
    public synchronized Optional<GrantBlock> of(Nir mandant) {
        return Optional.ofNullable(blocks.get(mandant));
    }

    @Override
    public synchronized boolean record(Nir mandant, GrantBlock block, Agent agent) {
        GrantBlock before = blocks.get(mandant);
        boolean recorded = before == null || before.givesWayTo(block);
        if (recorded) {
            blocks.put(mandant, block);
        }
        return recorded;
    }

    @Override
    public synchronized boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent, Instant at) {
        GrantBlock block = blocks.get(mandant);
        return block != null && lifting.lifts(block) && blocks.remove(mandant, block);
    }

    @Override
    public synchronized GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
        Procuration granted = grant.procuration();
        Nir mandant = granted.mandant().nir();
        if (key != null && answers.containsKey(new Request(mandant, key))) {
            return new GrantOutcome.Answered();
        }
        if (blocks.containsKey(mandant)) {
            return new GrantOutcome.Blocked();
        }
        if (!record(grant)) {
            return new GrantOutcome.Preceded(latest(mandant).orElseThrow());
        }
        if (key != null) {
            keepFirst(mandant, key, new KeptAnswer.Granted(granted));
        }
        return new GrantOutcome.Recorded(granted);
    }

    @Override
    public synchronized boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
        return keepFirst(mandant, key, answer);
    }

    synchronized boolean keepFirst(Nir mandant, IdempotencyKey key, KeptAnswer answer) {
        return answers.putIfAbsent(new Request(mandant, key), answer) == null;
    }

    @Override
    public synchronized List<JournalEntry> after(long position, int limit) {
        return journal.stream()
                .filter(entry -> entry.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<FeedEntry> changesAfter(FeedPosition place, int limit) {
        Stream<FeedEntry> changes = journal.stream()
                .filter(entry -> entry.event() instanceof Granted || entry.event() instanceof Ended)
                .map(this::attributed);
        return Stream.concat(changes, appointments.stream())
                .sorted(Comparator.comparing(FeedEntry::place))
                .filter(entry -> entry.place().compareTo(place) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean gave(FeedMark mark) {
        return changesAfter(FeedPosition.START, Integer.MAX_VALUE).stream()
                .anyMatch(entry -> entry.mark().equals(mark));
    }

    @Override
    public synchronized long head() {
        return journal.size() + appointments.size();
    }

    synchronized void tell(AppointmentEvent event, Nir mandant) {
        FeedPosition place = new FeedPosition(journal.size(), appointments.size() + 1L);
        appointments.add(new FeedEntry(place, new FeedEvent.OfAppointment(event), reference(mandant), mandant));
    }

    /**
     * A procuration of whoever gave it.
     *
     * @param id which
     * @return the procuration as it is now, or nothing
     */
    public synchronized Optional<Procuration> byId(ProcurationId id) {
        return Optional.ofNullable(mandants.get(id)).flatMap(mandant -> find(mandant, id));
    }

    private FeedEntry attributed(JournalEntry entry) {
        Nir mandant = Objects.requireNonNull(mandants.get(entry.event().procuration()));
        return new FeedEntry(
                new FeedPosition(entry.position(), 0),
                new FeedEvent.OfProcuration(entry.event()),
                reference(mandant),
                mandant);
    }

    private MandantReference reference(Nir mandant) {
        return references.computeIfAbsent(mandant, nir -> new MandantReference(UUID.randomUUID()));
    }

    private NavigableMap<Integer, Procuration> numbered(Nir mandant) {
        return procurations.computeIfAbsent(mandant, nir -> new TreeMap<>());
    }

    private record Request(Nir mandant, IdempotencyKey key) {}
}
