package fr.procuration.web.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one address: an IPv4 address; the 64 bits of an IPv6 address that one subscriber has. */
final class Network {

    private static final int PREFIX_BYTES = 8;
    private static final int BYTES = 16;

    private Network() {}

    static String of(String address) {
        // With a colon it is no name, which would be looked up.
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? prefix(six)
                    : InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException none) {
            return address;
        }
    }

    private static String prefix(Inet6Address address) throws UnknownHostException {
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), BYTES);
        return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
    }
}
