package fr.procuration.web.http.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Keeps what was refused. */
final class CountedMeasures implements GuardMeasures {

    final List<Reason> refused = new ArrayList<>();

    @Override
    public void refused(Reason reason) {
        refused.add(reason);
    }

    @Override
    public void watch(Level level, IntSupplier value) {}
}
