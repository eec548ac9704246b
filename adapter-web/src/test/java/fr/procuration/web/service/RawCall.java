package fr.procuration.web.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call byte by byte, for what no HTTP client would send. */
public final class RawCall {

    private static final int TIMEOUT_MILLIS = 10_000;

    private RawCall() {}

    /**
     * Sends bytes, and reads until the service closes the connection.
     *
     * @param service where
     * @param request what, one character a byte
     * @return everything that came back
     */
    public static String send(URI service, String request) {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
