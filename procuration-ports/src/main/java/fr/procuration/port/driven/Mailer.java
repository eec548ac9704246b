package fr.procuration.port.driven;

import fr.procuration.port.message.OutgoingMessage;

/** Who sends e-mail. Safe for use by several threads at once. */
public interface Mailer {

    /**
     * Whether e-mail can be sent at all.
     *
     * @return false if no server was named: messages then wait
     */
    boolean isReady();

    /**
     * Sends a message, or finds in bounded time that it cannot. The same message sent twice has the same Message-ID.
     *
     * @param message what, and where to
     * @return what became of it; never an exception for what the server or the network does
     */
    Result send(OutgoingMessage message);

    /** What became of a message. */
    enum Result {
        /** The server has taken it. */
        SENT,
        /** The server or the network cannot take it now, or not this sender's: it can be tried again. */
        LATER,
        /** The server refuses this address, or this message, for good. */
        REFUSED
    }
}
