package fr.procuration.bootstrap.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of mail that takes every message, unless told otherwise of an address. It outlives those who send. */
public final class FaultySmtp implements AutoCloseable {

    /** What the server does with messages to an address. */
    public enum Fault {
        /** It takes them. */
        NONE,
        /** It says 550 to the address. */
        REFUSES,
        /** It says 451 to the address. */
        PUTS_OFF,
        /** It says 554 to the message. */
        REFUSES_THE_MESSAGE,
        /** It says nothing. */
        HANGS,
        /** It says something all the time, and never ends. */
        DRIPS,
        /** It closes the connection in the middle of the message. */
        DROPS
    }

    /**
     * A message that the server has taken.
     *
     * @param to the address
     * @param id its Message-ID
     * @param subject as it came
     */
    public record Taken(String to, String id, String subject) {}

    private final ServerSocket server;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile Fault ofAll = Fault.NONE;
    private volatile String onMail = "250 ok";
    private volatile int millis;

    /** Starts it on a free port. */
    public FaultySmtp() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What has arrived. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public void fault(String address, Fault fault) {
        faults.put(address.toLowerCase(Locale.ROOT), fault);
    }

    /** Whatever the address. */
    public void faultOfAll(Fault fault) {
        ofAll = fault;
    }

    /** What it says to every sender. */
    public void answerSenders(String reply) {
        onMail = reply;
    }

    /** How long it takes before it says that it has taken a message. */
    public void takesMillis(int milliseconds) {
        millis = milliseconds;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            new Dialogue(in, socket.getOutputStream()).run();
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Dialogue {

        private final BufferedReader in;
        private final OutputStream out;
        private String to = "";

        Dialogue(BufferedReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException, InterruptedException {
            say("220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL")) {
                    say(onMail);
                } else if (command.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'))
                            .toLowerCase(Locale.ROOT);
                    recipient();
                } else if (command.equals("DATA")) {
                    say("354 go on");
                    if (!data()) {
                        return;
                    }
                } else if (command.equals("QUIT")) {
                    say("221 bye");
                    return;
                } else {
                    say("250 ok");
                }
            }
        }

        private Fault fault() {
            return faults.getOrDefault(to, ofAll);
        }

        private void recipient() throws IOException, InterruptedException {
            switch (fault()) {
                case REFUSES -> say("550 5.1.1 no such user");
                case PUTS_OFF -> say("451 4.7.1 come again");
                case HANGS -> Thread.sleep(Long.MAX_VALUE);
                case DRIPS -> {
                    while (true) {
                        say("250-wait");
                        Thread.sleep(50);
                    }
                }
                default -> say("250 ok");
            }
        }

        private boolean data() throws IOException, InterruptedException {
            String id = "";
            String subject = "";
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null || fault() == Fault.DROPS) {
                    return false;
                }
                id = line.startsWith("Message-ID: ") ? line.substring(12).strip() : id;
                subject = line.startsWith("Subject: ") ? line.substring(9) : subject;
            }
            if (fault() == Fault.REFUSES_THE_MESSAGE) {
                say("554 5.7.1 not wanted");
            } else {
                taken.add(new Taken(to, id, subject));
                Thread.sleep(millis);
                say("250 taken");
            }
            return true;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(UTF_8));
            out.flush();
        }
    }
}
