package fr.procuration.bootstrap.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the service, kept for many requests; it costs the machine as little as it can. */
public final class KeptConnection implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[8192];

    /**
     * Opens it.
     *
     * @param port of the service
     * @throws IOException if nobody listens
     */
    public KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
    }

    /**
     * A look-up ready to be sent.
     *
     * @param agent the token
     * @param nir about whom
     * @return the request
     */
    public static byte[] lookUp(String agent, String nir) {
        return post("/medialog/recherches", agent, Bodies.lookUp(nir));
    }

    /**
     * A grant ready to be sent.
     *
     * @param assure the token
     * @return the request
     */
    public static byte[] grant(String assure) {
        return post("/api/procurations", assure, Bodies.NICOLAS);
    }

    /**
     * A request ready to be sent.
     *
     * @param path where to
     * @param token of the caller
     * @param json the body
     * @return the request
     */
    public static byte[] post(String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends, reads the whole answer, and demands its status.
     *
     * @param request ready to be sent
     * @param expected the status
     * @return the body of the answer
     * @throws IOException if nothing comes, or another status
     */
    public byte[] send(byte[] request, int expected) throws IOException {
        out.write(request);
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            } else if (header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        byte[] body = chunked ? readChunks() : in.readNBytes(length);
        if (status != expected) {
            throw new IOException("answered " + status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    /** RFC 9112, 7.1; without trailers. */
    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(readLine(), 16);
            body.writeBytes(in.readNBytes(length));
            readLine();
        } while (length > 0);
        return body.toByteArray();
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException();
            }
            line[length++] = (byte) each;
        }
        return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
