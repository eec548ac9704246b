package fr.procuration.port.driven;

import java.util.function.LongUnaryOperator;

/** How far each notifier has been told. */
public interface NotifierCursors {

    /**
     * Moves a notifier on, unless another thread or instance is doing so now. The delivery runs at most once, and never
     * at the same time as another delivery for the same notifier; if the process dies during it, the cursor stays where
     * it was.
     *
     * @param notifier the notifier's name
     * @param delivery gets the last position told, {@link fr.procuration.port.JournalEntry#START} for a new notifier,
     *     and returns the new one; if it throws, the cursor stays and the exception comes through
     * @return true if the delivery ran; false if somebody else is at it
     * @throws fr.procuration.port.UnavailableException if the cursors cannot be reached
     */
    boolean advance(String notifier, LongUnaryOperator delivery);
}
