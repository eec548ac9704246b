package fr.procuration.bootstrap.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that sends bytes as they are, and stays open as long as the service keeps it. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final InputStream in;

    RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What the service answers, or {@link RawAnswer#none} if it hangs up, or {@link RawAnswer#still} if it does not. */
    RawAnswer send(byte[] request) throws IOException {
        long start = System.nanoTime();
        try {
            write(request);
            String head = head();
            while (head.startsWith("HTTP/1.1 1")) {
                head = head();
            }
            int status = Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
            boolean withBody = !new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ")
                    && status != NO_CONTENT
                    && status != NOT_MODIFIED;
            String body = withBody ? body(head.toLowerCase(Locale.ROOT)) : "";
            return new RawAnswer(status, head, body, since(start));
        } catch (EOFException | SocketException closed) {
            return RawAnswer.none(since(start));
        } catch (SocketTimeoutException nothing) {
            return RawAnswer.still(since(start));
        }
    }

    /** Only sends, and does not wait for an answer. */
    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Waits until the service closes the connection. */
    boolean isClosedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            while (in.read() >= 0) {
                // What it says before it closes is not looked at here.
            }
            return true;
        } catch (SocketException reset) {
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    /** What else the service sends before it closes the connection. */
    String rest() throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next());
        }
        return head.toString();
    }

    private String body(String head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            body.write(in.readNBytes(Integer.parseInt(length.group(1))));
        } else if (head.contains("\r\ntransfer-encoding: chunked")) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.write(in.readAllBytes());
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = next(); each != '\n'; each = next()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    private int next() throws IOException {
        int each = in.read();
        if (each < 0) {
            throw new EOFException();
        }
        return each;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
