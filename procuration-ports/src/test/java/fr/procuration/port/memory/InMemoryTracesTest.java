package fr.procuration.port.memory;

import fr.procuration.port.contract.TracesContract;
import fr.procuration.port.driven.Traces;

/** The traces in memory stay. */
final class InMemoryTracesTest extends TracesContract {

    private final Traces traces = new InMemoryTraces();

    @Override
    protected Traces traces() {
        return traces;
    }
}
