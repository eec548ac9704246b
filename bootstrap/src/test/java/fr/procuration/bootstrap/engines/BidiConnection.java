package fr.procuration.bootstrap.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A conversation by WebDriver BiDi: one question after the other, events passed over. */
final class BidiConnection implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages = new Messages();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int number;

    BidiConnection(URI browser) {
        socket = client.newWebSocketBuilder().buildAsync(browser, messages).join();
    }

    JsonNode ask(String method, Map<String, ?> parameters) {
        number++;
        ObjectNode question = JSON.createObjectNode().put("id", number).put("method", method);
        question.set("params", JSON.valueToTree(parameters));
        socket.sendText(question.toString(), true).join();
        JsonNode answer = messages.next();
        while (answer.path("id").asInt() != number) {
            answer = messages.next();
        }
        if (!answer.path("type").asText().equals("success")) {
            throw new IllegalStateException(method + ": " + answer.path("error").asText() + ", "
                    + answer.path("message").asText());
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    /** What comes, put together from its parts. */
    private static final class Messages implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() {
            try {
                String message = whole.poll(30, TimeUnit.SECONDS);
                if (message == null) {
                    throw new IllegalStateException("The browser does not answer");
                }
                return JSON.readTree(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
