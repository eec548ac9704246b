package fr.procuration.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:0:1::75, 2001:db8:0:1:0:0:0:0/64",
        "2001:DB8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1:0:0:0:0/64",
        "2001:db8:0:2::75, 2001:db8:0:2:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        ":::, :::",
        "dead.beef, dead.beef"
    })
    void is_an_address_or_what_one_subscriber_has(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
