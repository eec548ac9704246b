package fr.procuration.bootstrap.strangers;

import fr.procuration.bootstrap.server.FormTokens;
import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a stranger calls: with a form token that is good, and the ids of the victim wherever an id can stand. */
final class Approach {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServiceInProcess service;
    private final Victim victim;
    private final String formToken;

    Approach(ServiceInProcess service, Victim victim) {
        this.service = service;
        this.victim = victim;
        this.formToken = FormTokens.of(service);
    }

    /** A call of a route as it expects to be called. */
    HttpResponse<String> call(Route route, Stranger stranger, String accept) {
        return call(route, route.method(), stranger, accept);
    }

    /** A call of a route with any method. */
    HttpResponse<String> call(Route route, String method, Stranger stranger, String accept) {
        URI root = route.management() ? service.management() : service.address();
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address(route)))
                .header("Accept", accept)
                .header("Cookie", formCookie())
                .header("Idempotency-Key", Victim.KEY);
        stranger.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (route.changes()) {
            request.header("Content-Type", route.form() ? "application/x-www-form-urlencoded" : "application/json")
                    .method(method, BodyPublishers.ofString(route.form() ? form() : json(route)));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return send(request);
    }

    /** A call of a route with the body that it expects, and these headers, names and values. */
    HttpResponse<String> call(Route route, List<String> headers) {
        return send(HttpRequest.newBuilder(service.address().resolve(route.pathTo(victim.procuration())))
                .headers(headers.toArray(String[]::new))
                .method(route.method(), BodyPublishers.ofString(route.form() ? form() : json(route))));
    }

    /** With what it cannot be asked without. */
    private String address(Route route) {
        return route.pathTo(victim.procuration()) + (route.path().endsWith("/creneaux") ? "?motif=SUIVI_DOSSIER" : "");
    }

    String formCookie() {
        return FormTokens.cookieOf(service) + "=" + formToken;
    }

    private String json(Route route) {
        if (route.path().endsWith("/deplacement")) {
            return "{\"debut\":\"2025-12-19T10:00:00+01:00\"}";
        }
        if (route.path().endsWith("/representation") || route.path().endsWith("/appel")) {
            return "{\"represente\":true}";
        }
        return """
            {"mandataire":{"civilite":"MADAME","nom":"QUATREBARBES","prenom":"Zelie","dateNaissance":"1971-03-05"},
             "certifie":true,"satisfait":false,"mandant":"%1$s","nir":"%1$s","id":"%2$s","procuration":"%2$s",
             "piece":{"nom":"Ailleurs","prenoms":["Personne"],"dateNaissance":"1990-01-01"}}""".formatted(Victim.NIR, victim.procuration());
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FormTokens.FIELD, formToken);
        fields.put("nir", Victim.NIR);
        fields.put("procuration", victim.procuration());
        fields.put("id", victim.procuration());
        fields.put("demande", Victim.KEY);
        fields.put("visite", Victim.KEY);
        fields.put("rendezVous", victim.procuration());
        fields.put("creneau", "2025-12-19T09:00:00Z");
        fields.put("vient", "mandant");
        fields.put("certifie", "oui");
        fields.put("satisfait", "non");
        fields.put("identifiant", Victim.NIR);
        fields.put("code", "personne");
        fields.put("civilite", "MADAME");
        fields.put("nom", "Ailleurs");
        fields.put("prenom", "Personne");
        fields.put("prenoms", "Personne");
        fields.put("dateNaissance", "01/01/1990");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
