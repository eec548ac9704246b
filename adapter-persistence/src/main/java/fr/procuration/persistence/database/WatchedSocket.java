package fr.procuration.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose reads {@link WatchedSockets} ends. Time-outs under a second, with which the driver only looks whether
 * something is there and goes on, stay those of the JDK.
 */
final class WatchedSocket extends Socket {

    private static final int LEAST_MILLIS = 1000;
    private static final long NOT_READING = 0;
    private static final long LATE = -1;

    private final Consumer<WatchedSocket> closed;
    /** Since which tick somebody reads; ticks are positive. */
    private final AtomicLong since = new AtomicLong(NOT_READING);

    private volatile int patienceMillis;
    private @Nullable InputStream watched;

    WatchedSocket(Consumer<WatchedSocket> closed) {
        this.closed = closed;
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        boolean isWatched = millis >= LEAST_MILLIS;
        super.setSoTimeout(isWatched ? 0 : millis);
        patienceMillis = isWatched ? millis : 0;
    }

    @Override
    public int getSoTimeout() throws SocketException {
        int patience = patienceMillis;
        return patience == 0 ? super.getSoTimeout() : patience;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (watched == null) {
            watched = new Watched(super.getInputStream());
        }
        return watched;
    }

    void endIfLate(long tick) {
        long began = since.get();
        int patience = patienceMillis;
        boolean late = began != NOT_READING
                && began != LATE
                && patience != 0
                && tick - began > patience / WatchedSockets.TICK_MILLIS;
        if (late && since.compareAndSet(began, LATE)) {
            try {
                close();
            } catch (IOException nothingToClose) {
                // Its reader is told anyway.
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed.accept(this);
        super.close();
    }

    /** Notes when each read begins and ends. */
    private final class Watched extends InputStream {

        private final InputStream in;

        Watched(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            since.set(WatchedSockets.tick());
            try {
                return in.read(bytes, offset, length);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                throw since.get() == LATE ? new SocketTimeoutException("Read timed out") : e;
            } finally {
                since.set(NOT_READING);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            WatchedSocket.this.close();
        }
    }
}
