package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.service.KeptConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a procuration and takes it back, over and over: nobody else is needed for as many calls as wanted. */
final class Person implements ClosedLoop.Caller {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final KeptConnection connection;
    private final String token;
    private String given = "";

    Person(int port, String token) throws IOException {
        this.connection = new KeptConnection(port);
        this.token = token;
    }

    @Override
    public void call() throws IOException {
        if (given.isEmpty()) {
            String answer = new String(connection.send(KeptConnection.grant(token), 201), StandardCharsets.UTF_8);
            Matcher id = ID.matcher(answer);
            if (!id.find()) {
                throw new IOException("a grant without an identifier");
            }
            given = id.group(1);
        } else {
            connection.send(KeptConnection.post("/api/procurations/" + given + "/revocation", token, ""), 200);
            given = "";
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
