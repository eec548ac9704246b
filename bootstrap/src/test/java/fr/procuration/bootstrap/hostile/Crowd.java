package fr.procuration.bootstrap.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Many connections at once. */
final class Crowd implements AutoCloseable {

    private static final byte[] DROP = {'a'};

    private final List<RawConnection> members = new ArrayList<>();

    /** One more. */
    RawConnection connect(URI service) throws IOException {
        RawConnection connection = new RawConnection(service.getPort());
        members.add(connection);
        return connection;
    }

    /** Each sends one byte; whoever has been sent away already cannot. */
    void drips() {
        members.forEach(each -> sent(each, DROP, 1));
    }

    /** Each does something, whether it has been sent away or not. */
    void each(Consumer<RawConnection> action) {
        members.forEach(action);
    }

    /** Whether the service closes every connection in time. */
    boolean isSentAwayWithin(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        for (RawConnection each : members) {
            int left =
                    (int) Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
            if (!each.isClosedWithin(left)) {
                return false;
            }
        }
        return true;
    }

    /** How often the same bytes could be sent. */
    static int sent(RawConnection connection, byte[] bytes, int times) {
        for (int time = 0; time < times; time++) {
            try {
                connection.write(bytes);
            } catch (IOException closed) {
                return time;
            }
        }
        return times;
    }

    @Override
    public void close() throws IOException {
        for (RawConnection each : members) {
            each.close();
        }
    }
}
