package fr.procuration.port.driven;

import java.time.Instant;

/** The time. Use cases read it once and pass it on as a value; nobody else asks for it. */
@FunctionalInterface
public interface Clock {

    /**
     * The present instant, as exact as the clock has it; use cases cut it to microseconds, which is what stores keep.
     *
     * @return the present instant
     */
    Instant now();
}
