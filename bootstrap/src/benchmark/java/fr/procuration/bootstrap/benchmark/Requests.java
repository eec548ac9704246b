package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.service.KeptConnection;
import java.io.IOException;

/** What the next request of a caller is. */
@FunctionalInterface
interface Requests {

    byte[] next();

    /** A caller who sends them over a connection of their own. */
    default ClosedLoop.Caller to(int port, int expected) throws IOException {
        return new OverHttp(new KeptConnection(port), expected, this);
    }

    /** Sends, and demands the status. */
    record OverHttp(KeptConnection connection, int expected, Requests requests) implements ClosedLoop.Caller {

        @Override
        public void call() throws IOException {
            connection.send(requests.next(), expected);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
