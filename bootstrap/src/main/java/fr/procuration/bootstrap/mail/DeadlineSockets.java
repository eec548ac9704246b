package fr.procuration.bootstrap.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** The connection of one message, which can be cut from outside: a server that answers byte by byte wears out every timeout. */
final class DeadlineSockets extends SocketFactory {

    private Socket current = new Socket();
    private boolean cut;

    synchronized void cut() {
        cut = true;
        try {
            current.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (cut) {
            throw new IOException("too late");
        }
        current = new Socket();
        return current;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("connects without a timeout");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException("connects without a timeout");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("connects without a timeout");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new IOException("connects without a timeout");
    }
}
