package fr.procuration.bootstrap.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A browser without a screen: keeps the service's cookies, and goes where it is sent, one step at a time. */
final class Walk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LONGEST = 10;

    private final URI service;
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();
    private String site = "";

    Walk(URI service) {
        this.service = service;
    }

    /** Goes there, and not where that leads. */
    HttpResponse<String> step(String target) {
        return send(request(target).GET());
    }

    /** Goes there, and on to where it leads. */
    HttpResponse<String> go(String target) {
        HttpResponse<String> answer = step(target);
        for (int i = 0; i < LONGEST && answer.headers().firstValue("Location").isPresent(); i++) {
            answer = step(next(answer));
        }
        return answer;
    }

    /** As a program, with a token in the header. */
    HttpResponse<String> calls(String path, String token) {
        return send(request(path).setHeader("Accept", "*/*").header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> form(String path, String field, String value) {
        return send(request(path)
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + encode(value))));
    }

    /** Goes as far as where the provider sends it back to, and returns that address without going there. */
    String comesBackWith(String provider) {
        HttpResponse<String> toProvider = step("/oauth/login/" + provider);
        return next(step(next(toProvider)));
    }

    HttpResponse<String> signsIn(String provider) {
        return go("/oauth/login/" + provider);
    }

    /** Says who it is on the provider's own page, and goes on. */
    HttpResponse<String> identifies(HttpResponse<String> page, String subject, String claims) {
        String form = "username=" + encode(subject) + "&claims=" + encode(claims);
        HttpResponse<String> answer = send(request(page.uri().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return go(next(answer));
    }

    String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name).getValue();
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    Walk carrying(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.put(name, cookie);
        return this;
    }

    /** As a browser that states where its next requests were made ({@code Sec-Fetch-Site}). */
    Walk stating(String stated) {
        site = stated;
        return this;
    }

    static String next(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String target) {
        URI address = service.resolve(target);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html, */*;q=0.8");
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        String sent = cookies.values().stream()
                .filter(cookie -> isOurs(address) && address.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (isOurs(answer.uri())) {
                answer.headers().allValues("Set-Cookie").stream()
                        .flatMap(header -> HttpCookie.parse(header).stream())
                        .forEach(this::keep);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isOurs(URI address) {
        return address.getPort() == service.getPort();
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            HttpCookie kept = cookies.get(cookie.getName());
            if (kept != null && kept.getPath().equals(cookie.getPath())) {
                cookies.remove(cookie.getName());
            }
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }
}
