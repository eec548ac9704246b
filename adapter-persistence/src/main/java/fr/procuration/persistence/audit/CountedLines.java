package fr.procuration.persistence.audit;

import fr.procuration.port.UnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens so often that it is written as a number: the first of the same lines at once, the others together. Lines come
 * in groups; so many of a group may differ, and there may be so many groups.
 */
public final class CountedLines<L> {

    /** When the numbers are written: soon after the minute in which it happened. */
    public static final String EACH_MINUTE = "0 * * * * *";

    private static final Logger LOG = LoggerFactory.getLogger(CountedLines.class);
    private static final int MOST_UNWRITTEN = 10_000;

    private final int linesOfGroup;
    private final int groups;
    private final Function<L, @Nullable Object> group;
    private final Map<L, Integer> more = new HashMap<>();
    private final Map<@Nullable Object, Integer> different = new HashMap<>();

    public CountedLines(int linesOfGroup, int groups, Function<L, @Nullable Object> group) {
        this.linesOfGroup = linesOfGroup;
        this.groups = groups;
        this.group = group;
    }

    /**
     * Counts a line, and writes it if it is the first; what could not be written did not come. Whether it was counted: not if
     * too many differ.
     */
    public boolean add(L line, Runnable write) {
        Turn turn = turnOf(line);
        if (turn == Turn.FIRST) {
            try {
                write.run();
            } catch (RuntimeException failure) {
                forget(line);
                throw failure;
            }
        }
        return turn != Turn.BEYOND;
    }

    private enum Turn {
        FIRST,
        AGAIN,
        BEYOND
    }

    private synchronized Turn turnOf(L line) {
        if (more.computeIfPresent(line, (known, count) -> count + 1) != null) {
            return Turn.AGAIN;
        }
        Object of = group.apply(line);
        int before = different.getOrDefault(of, 0);
        if (before >= linesOfGroup || before == 0 && different.size() >= groups) {
            return Turn.BEYOND;
        }
        different.put(of, before + 1);
        more.put(line, 0);
        return Turn.FIRST;
    }

    /** Counts a line that stands for those beyond. */
    synchronized void addAnyway(L line) {
        more.merge(line, 1, Integer::sum);
    }

    private synchronized void forget(L line) {
        more.remove(line);
        different.computeIfPresent(group.apply(line), (known, count) -> count > 1 ? count - 1 : null);
    }

    /** Writes how often each line came after the first time, and begins anew; what cannot be written is kept. */
    public void write(Consumer<Map<L, Integer>> writer) {
        Map<L, Integer> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            writer.accept(taken);
        } catch (UnavailableException outage) {
            LOG.warn("The numbers of {} lines are written later", taken.size());
            putBack(taken);
        }
    }

    private synchronized Map<L, Integer> take() {
        Map<L, Integer> taken = new HashMap<>(more);
        taken.values().removeIf(count -> count == 0);
        more.clear();
        different.clear();
        return taken;
    }

    private synchronized void putBack(Map<L, Integer> taken) {
        if (more.size() < MOST_UNWRITTEN) {
            taken.forEach((line, count) -> more.merge(line, count, Integer::sum));
        }
    }
}
