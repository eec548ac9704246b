package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.http.connection.WaitingConnections.Limits;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingConnectionsTest {

    private final MockTicker ticker = Ticker.newMockTicker();
    private final AtomicInteger closed = new AtomicInteger();
    private final WaitingConnections waiting =
            new WaitingConnections(new Limits(2, 3), ticker, closed::incrementAndGet);

    @Test
    void the_longest_of_an_address_goes_when_there_are_too_many_of_it() {
        EmbeddedChannel other = from("192.0.2.9");
        EmbeddedChannel first = from("192.0.2.1");
        ticker.advance(1, TimeUnit.SECONDS);
        EmbeddedChannel second = from("192.0.2.1");
        EmbeddedChannel third = from("192.0.2.1");

        assertThat(Stream.of(other, first, second, third).map(EmbeddedChannel::isOpen))
                .containsExactly(true, false, true, true);
        assertThat(closed).hasValue(1);
        assertThat(waiting.size()).isEqualTo(3);
    }

    @Test
    void the_longest_of_all_goes_when_there_are_too_many() {
        EmbeddedChannel[] each = IntStream.range(1, 6)
                .mapToObj(number -> from("192.0.2." + number))
                .toArray(EmbeddedChannel[]::new);

        assertThat(Stream.of(each).map(EmbeddedChannel::isOpen)).containsExactly(false, false, true, true, true);
    }

    @Test
    void in_its_first_second_none_goes_for_the_others_of_its_address() {
        EmbeddedChannel first = from("192.0.2.1");
        ticker.advance(999, TimeUnit.MILLISECONDS);
        from("192.0.2.1");
        from("192.0.2.1");

        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void a_network_of_IPv6_is_one_address() {
        EmbeddedChannel first = from("2001:db8::1");
        from("2001:db8::2");
        ticker.advance(1, TimeUnit.SECONDS);
        from("2001:db8::ffff:3");

        assertThat(first.isOpen()).isFalse();
    }

    @Test
    void what_has_left_or_is_closed_does_not_count() {
        waiting.remove(from("192.0.2.1"));
        EmbeddedChannel gone = new Peer("192.0.2.1");
        gone.close();
        waiting.add(gone, 1);

        assertThat(waiting.size()).isZero();
    }

    @Test
    void who_begins_again_is_last() {
        EmbeddedChannel first = from("192.0.2.1");
        EmbeddedChannel second = from("192.0.2.1");
        waiting.add(first, 1);
        ticker.advance(1, TimeUnit.SECONDS);
        from("192.0.2.1");

        assertThat(first.isOpen()).isTrue();
        assertThat(second.isOpen()).isFalse();
    }

    @Test
    void one_that_weighs_more_than_all_may_goes_itself() {
        EmbeddedChannel heavy = new Peer("192.0.2.1");
        waiting.add(heavy, 4);

        assertThat(heavy.isOpen()).isFalse();
        assertThat(waiting.size()).isZero();
    }

    private EmbeddedChannel from(String address) {
        EmbeddedChannel connection = new Peer(address);
        waiting.add(connection, 1);
        return connection;
    }

    private static final class Peer extends EmbeddedChannel {

        private final InetSocketAddress address;

        Peer(String address) {
            this.address = new InetSocketAddress(address, 1);
        }

        @Override
        public SocketAddress remoteAddress() {
            return address;
        }
    }
}
