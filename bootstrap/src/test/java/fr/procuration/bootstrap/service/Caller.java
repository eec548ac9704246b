package fr.procuration.bootstrap.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody who calls the service over HTTP, once signed in. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final String header;
    private final String credentials;

    private Caller(URI service, String header, String credentials) {
        this.service = service;
        this.header = header;
        this.credentials = credentials;
    }

    /**
     * Somebody without an account.
     *
     * @param service where it listens
     * @return the caller
     */
    public static Caller anonymous(URI service) {
        return new Caller(service, "Accept-Language", "fr");
    }

    /**
     * Somebody with a token.
     *
     * @param service where it listens
     * @param token a signed JWT
     * @return the caller
     */
    public static Caller withToken(URI service, String token) {
        return new Caller(service, "Authorization", "Bearer " + token);
    }

    /**
     * Signs in on the page, and keeps the cookie.
     *
     * @param service where it listens
     * @param identifiant of a local account
     * @param code its code
     * @return the caller
     */
    public static Caller signedIn(URI service, String identifiant, String code) {
        String form = "identifiant=" + encode(identifiant) + "&code=" + encode(code);
        HttpResponse<String> answer = anonymous(service).postForm("/connexion", form);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Caller(service, "Cookie", cookie.split(";", 2)[0]);
    }

    /**
     * Asks.
     *
     * @param path what
     * @return the answer, whatever its status
     */
    public HttpResponse<String> get(String path) {
        return get(path, new String[0]);
    }

    /**
     * Asks.
     *
     * @param path what
     * @param headers names and values
     * @return the answer, whatever its status
     */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /**
     * Sends.
     *
     * @param path where to
     * @param json the body
     * @param headers names and values
     * @return the answer, whatever its status
     */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> postForm(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /**
     * The body of an answer.
     *
     * @param answer in JSON
     * @return as a tree
     */
    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header(header, credentials);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
