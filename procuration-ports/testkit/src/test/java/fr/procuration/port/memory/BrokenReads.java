package fr.procuration.port.memory;

import fr.procuration.domain.Change;
import fr.procuration.domain.End;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that give back something else than what was recorded. */
final class BrokenReads {

    private BrokenReads() {}

    /** Instants are cut to milliseconds. */
    static final class CutsInstants extends TriedStore {

        CutsInstants(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> latest(Nir mandant) {
            return super.latest(mandant).map(CutsInstants::cut);
        }

        private static Procuration cut(Procuration kept) {
            End end = kept.end();
            return new Procuration(
                    kept.id(),
                    kept.number(),
                    kept.mandant(),
                    kept.mandataire(),
                    kept.canal(),
                    new Validity(cut(kept.validity().from()), kept.validity().until()),
                    end == null ? null : new End(cut(end.at()), end.reason()));
        }

        private static Instant cut(Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The oldest procuration comes first. */
    static final class OldestFirst extends TriedStore {

        OldestFirst(TriedData data) {
            super(data);
        }

        @Override
        public List<Procuration> all(Nir mandant) {
            return reversed(super.all(mandant));
        }
    }

    /** What happened at desks comes in the order in which it was recorded. */
    static final class VisitsAsRecorded extends TriedStore {

        VisitsAsRecorded(TriedData data) {
            super(data);
        }

        @Override
        public List<ProcurationEvent> visits(Nir mandant) {
            List<ProcurationEvent> visits = super.visits(mandant);
            return reversed(after(JournalEntry.START, Integer.MAX_VALUE).stream()
                    .map(JournalEntry::event)
                    .filter(visits::contains)
                    .toList());
        }
    }

    /** A procuration is found by its name, whoever asks. */
    static final class ShowsAnothers extends TriedStore {

        ShowsAnothers(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> find(Nir mandant, ProcurationId id) {
            return data().byId(id);
        }
    }

    /** What has ended still runs. */
    static final class RunsAfterItsEnd extends TriedStore {

        RunsAfterItsEnd(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> running(Nir mandant, Instant now) {
            return super.latest(mandant).filter(each -> !each.validity().isOverAt(now));
        }
    }

    /** Each instance remembers what it has read until it writes. */
    static final class RemembersWhatItRead extends TriedStore {

        private final Map<Nir, Optional<Procuration>> read = new ConcurrentHashMap<>();

        RemembersWhatItRead(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> latest(Nir mandant) {
            return read.computeIfAbsent(mandant, super::latest);
        }

        @Override
        public boolean record(Change change) {
            read.clear();
            return super.record(change);
        }
    }

    /** An outage is any exception. */
    static final class ThrowsAnything extends TriedStore {

        ThrowsAnything(TriedData data) {
            super(data);
        }

        @Override
        RuntimeException outage() {
            return new IllegalStateException("the data");
        }
    }

    /** In an outage nobody has a procuration. */
    static final class EmptyInAnOutage extends TriedStore {

        EmptyInAnOutage(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> running(Nir mandant, Instant now) {
            try {
                return super.running(mandant, now);
            } catch (UnavailableException outage) {
                return Optional.empty();
            }
        }
    }

    /** Numbers are ordered as text: 10 comes before 9. */
    static final class NumbersAsText extends TriedStore {

        NumbersAsText(TriedData data) {
            super(data);
        }

        @Override
        public List<Procuration> all(Nir mandant) {
            return super.all(mandant).stream()
                    .sorted(Comparator.comparing((Procuration each) -> String.valueOf(each.number()))
                            .reversed())
                    .toList();
        }
    }

    /** The mandant is one row, with the name of their last procuration. */
    static final class MandantIsOneRow extends TriedStore {

        MandantIsOneRow(TriedData data) {
            super(data);
        }

        @Override
        public List<Procuration> all(Nir mandant) {
            return super.all(mandant).stream()
                    .map(each -> new Procuration(
                            each.id(),
                            each.number(),
                            latest(mandant).orElseThrow().mandant(),
                            each.mandataire(),
                            each.canal(),
                            each.validity(),
                            each.end()))
                    .toList();
        }
    }

    /** The letters of Corsica are the digits by which their key is computed. */
    static final class CorsicaInDigits extends TriedStore {

        CorsicaInDigits(TriedData data) {
            super(data);
        }

        @Override
        public Optional<Procuration> latest(Nir mandant) {
            String letters = mandant.value().replaceFirst("^(.{5})19", "$12A").replaceFirst("^(.{5})18", "$12B");
            return super.latest(mandant).or(() -> super.latest(new Nir(letters)));
        }
    }

    /** Entries of the journal have instants of milliseconds. */
    static final class CutsEntries extends TriedStore {

        CutsEntries(TriedData data) {
            super(data);
        }

        @Override
        public List<JournalEntry> after(long position, int limit) {
            return super.after(position, limit).stream()
                    .map(each -> each.event() instanceof Ended ended
                            ? new JournalEntry(
                                    each.position(),
                                    new Ended(
                                            ended.procuration(),
                                            ended.at().truncatedTo(ChronoUnit.MILLIS),
                                            ended.reason(),
                                            ended.agent()))
                            : each)
                    .toList();
        }
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
