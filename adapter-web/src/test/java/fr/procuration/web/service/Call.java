package fr.procuration.web.service;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP call, from the first word to the answer. */
public final class Call {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final URI uri;
    private final HttpRequest.Builder request;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    Call(String method, URI uri) {
        this.method = method;
        this.uri = uri;
        request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    }

    /**
     * In the name of a mandant.
     *
     * @param mandant who calls
     * @return this call
     */
    public Call as(Mandant mandant) {
        return bearing(Tokens.of(mandant));
    }

    /**
     * In the name of an agent.
     *
     * @param agent who calls
     * @return this call
     */
    public Call as(Agent agent) {
        return bearing(Tokens.of(agent));
    }

    /**
     * With a token.
     *
     * @param token the token
     * @return this call
     */
    public Call bearing(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /**
     * With a header.
     *
     * @param name its name
     * @param value its value
     * @return this call
     */
    public Call header(String name, String value) {
        request.header(name, value);
        headers.put(name, value);
        return this;
    }

    /**
     * With a JSON document.
     *
     * @param json the document
     * @return this call
     */
    public Call json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * With a form.
     *
     * @param form the form, URL-encoded
     * @return this call
     */
    public Call form(String form) {
        return body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * With any body.
     *
     * @param contentType what it claims to be
     * @param bytes what it is
     * @return this call
     */
    public Call body(String contentType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", contentType);
    }

    /**
     * Sends a form, and follows to the page that answers it.
     *
     * @return the page; another answer if it is none
     */
    public Answer sendForPage() {
        Answer answer = send();
        String next = answer.header("Location");
        if (answer.status() != 303 || !next.contains("/resultats/") && !next.contains("/medialog/agenda")) {
            return answer;
        }
        Call page = new Call("GET", uri.resolve(next));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                page.header(name, value);
            }
        });
        return page.send();
    }

    /**
     * Sends it.
     *
     * @return the answer
     */
    public Answer send() {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
