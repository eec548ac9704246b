package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedSocketsTest {

    private static final int PATIENCE = 1000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket server;
    private Socket socket;
    private Socket peer;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = new WatchedSockets().createSocket(server.getInetAddress(), server.getLocalPort());
        peer = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        peer.close();
        server.close();
        threads.close();
    }

    @Test
    void a_read_of_what_never_comes_ends_in_time_and_the_connection_with_it() throws IOException {
        socket.setSoTimeout(PATIENCE);
        long start = System.nanoTime();

        assertThatThrownBy(this::read).isInstanceOf(SocketTimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(PATIENCE), Duration.ofMillis(2 * PATIENCE));
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void each_read_has_its_own_time() throws Exception {
        socket.setSoTimeout(PATIENCE);
        for (int each = 0; each < 4; each++) {
            Thread.sleep(PATIENCE / 2);
            peer.getOutputStream().write(each);
            assertThat(read()).isEqualTo(each);
        }
    }

    /** The driver looks whether something is there, and goes on. */
    @Test
    void a_short_time_out_ends_the_read_alone() throws Exception {
        socket.setSoTimeout(100);
        assertThatThrownBy(socket.getInputStream()::read).isInstanceOf(SocketTimeoutException.class);
        peer.getOutputStream().write(7);
        assertThat(socket.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void the_end_of_the_peer_is_no_time_out() throws Exception {
        socket.setSoTimeout(PATIENCE);
        peer.close();
        assertThat(read()).isEqualTo(-1);
    }

    private int read() throws Exception {
        try {
            return threads.submit(() -> socket.getInputStream().read()).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
