package fr.procuration.web.http.connection;

import java.util.function.IntSupplier;

/** Measures what the guards of connections and requests do. */
public interface GuardMeasures {

    /** Counts a refusal. */
    void refused(Reason reason);

    /** Publishes a level. */
    void watch(Level level, IntSupplier value);

    /** Why a connection is closed or a request refused. */
    enum Reason {
        /** A request that is not a valid HTTP/1.1 message. */
        MALFORMED,
        /** A request that is not whole in time. */
        REQUEST_TIMEOUT,
        /** One of too many unfinished requests. */
        UNFINISHED_REQUESTS,
        /** One of too many connections without a request. */
        IDLE_CONNECTIONS,
        /** An answer that is not read in time. */
        ANSWER_TIMEOUT,
        /** One of too many bytes of answers that are not read. */
        UNREAD_ANSWERS,
        /** Too many requests sent ahead on one connection. */
        PIPELINED_REQUESTS,
        /** No place for a request. */
        PLACES,
        /** No place for one more reader who waits. */
        READERS
    }

    /** What is there now. */
    enum Level {
        /** Requests under way. */
        REQUESTS,
        /** Readers who wait for news. */
        READERS,
        /** Connections whose request is not whole yet. */
        UNFINISHED_REQUESTS,
        /** Connections without a request under way. */
        IDLE_CONNECTIONS
    }
}
