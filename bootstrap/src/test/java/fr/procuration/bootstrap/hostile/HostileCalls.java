package fr.procuration.bootstrap.hostile;

import fr.procuration.bootstrap.server.FormTokens;
import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.port.fixture.HostileTexts;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Calls of every route by those who may, with nearly right bodies, parameters and headers; the same for the same seed. */
final class HostileCalls {

    private static final String ID = "7f3b1c9e-5a55-4e0e-9d0a-0d3c1f0e2b4a";
    private static final Map<String, Object> MANDATAIRE = Map.of(
            "civilite",
            "MADAME",
            "nom",
            "d’Aubigné",
            "nomUsage",
            "Le Guen",
            "prenom",
            "Zoé",
            "dateNaissance",
            "1971-03-05");
    private static final Map<String, Object> PIECE =
            Map.of("nom", "d’Aubigné", "prenoms", List.of("Zoé", "Anne"), "dateNaissance", "1971-03-05", "sexe", "F");
    private static final Map<String, Map<String, Object>> DOCUMENTS = Map.of(
            "/api/procurations", Map.of("mandataire", MANDATAIRE, "certifie", "oui"),
            "/api/satisfaction", Map.of("satisfait", "oui"),
            "/medialog/recherches", Map.of("nir", "1 70 06 75 000 001", "contact", "ACCUEIL"),
            "/medialog/recus", Map.of("recu", "https://procuration.example.fr/verifier#205000772020"),
            "/medialog/verifications", Map.of("nir", "1 70 06 75 000 001", "piece", PIECE));
    private static final List<String> METHODS = List.of("PUT", "DELETE", "OPTIONS", "TRACE", "FOO", "get", "G\u0000T");
    private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", "HTP");

    private final List<String> tokens = List.of(
            Tokens.ofAssure(7),
            Tokens.ofAgent("agent.paris", "CPAM-PARIS-01"),
            Tokens.ofMedialog(),
            Tokens.forged(7),
            Tokens.ofRole("ADMINISTRATEUR"));
    private final long seed;
    private final List<Route> routes;
    private final String formToken;

    HostileCalls(long seed, ServiceInProcess service) {
        this.seed = seed;
        this.routes = Route.of(service);
        this.formToken = FormTokens.of(service);
    }

    /** The call of that number. */
    HostileCall call(int number) {
        HostileTexts texts = new HostileTexts(seed * 1_000_003 + number);
        HostileValues values = new HostileValues(texts);
        HostileHeaders headers = new HostileHeaders(texts, values);
        Route route = texts.pick(routes);
        byte[] body = body(route, texts, values);
        boolean versioned = !texts.chance(1);

        String head = (texts.chance(3) ? texts.pick(METHODS) : route.method())
                + " " + path(route, texts, values)
                + " " + (versioned ? "HTTP/1.1" : texts.pick(VERSIONS)) + "\r\n"
                + (texts.chance(1) ? "" : "Host: localhost\r\n")
                + (texts.chance(5) ? "" : "Authorization: Bearer " + tokenFor(route, texts) + "\r\n")
                + headers.some();
        if (!route.changes()) {
            return new HostileCall(name(number), joined(head + "\r\n", new byte[0], ""), versioned);
        }
        String type = route.form() ? "application/x-www-form-urlencoded" : "application/json";
        head += "Content-Type: " + headers.type(type) + "\r\nCookie: " + FormTokens.COOKIE + "=" + formToken + "\r\n";
        return switch (texts.below(30)) {
            case 0 -> new HostileCall(name(number), chunked(head, body, ""), versioned);
            case 1 -> new HostileCall(name(number), chunked(head + "Content-Length: 3\r\n", body, ""), false);
            case 2 ->
                new HostileCall(name(number), chunked(head, body, texts.pick(List.of("x", "-", "FFFFFFFF"))), false);
            case 3 ->
                new HostileCall(
                        name(number), joined(head + length(body) + length(new byte[1]) + "\r\n", body, ""), false);
            case 4 -> new HostileCall(name(number), joined(head + "Content-Length: -1\r\n\r\n", body, ""), false);
            default -> new HostileCall(name(number), joined(head + length(body) + "\r\n", body, ""), versioned);
        };
    }

    private String name(int number) {
        return "seed " + seed + ", call " + number;
    }

    private byte[] body(Route route, HostileTexts texts, HostileValues values) {
        if (route.form() != texts.chance(3)) {
            return new HostileForm(texts, values, formToken).any();
        }
        return new HostileJson(texts, values).near(DOCUMENTS.getOrDefault(route.path(), Map.of("id", ID)));
    }

    private String path(Route route, HostileTexts texts, HostileValues values) {
        String id = texts.chance(60) ? ID : encoded(values.near(ID));
        String path = route.pathTo(id) + (texts.chance(4) ? "/" + encoded(values.near("page")) : "");
        if (!texts.chance(30)) {
            return path;
        }
        String name =
                texts.pick(List.of("lastEventId", "timeout", "canal", "agent", "certifier", "merci", "refus", "q"));
        String value = values.near(name.equals("lastEventId") ? "0000000000000001-" + ID : "bms");
        return path + "?" + name + "=" + (texts.chance(80) ? encoded(value) : value.replaceAll("[\\s\\p{Cntrl}]", ""));
    }

    private String tokenFor(Route route, HostileTexts texts) {
        if (texts.chance(25)) {
            return texts.pick(tokens);
        }
        boolean desk = route.path().startsWith("/medialog");
        return tokens.get(route.path().endsWith("/flux") ? 2 : desk ? 1 : 0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length + "\r\n";
    }

    private static byte[] chunked(String head, byte[] body, String size) {
        String first = size + Integer.toHexString(body.length) + "\r\n";
        String start = head + "Transfer-Encoding: chunked\r\n\r\n" + (body.length == 0 ? "" : first);
        return joined(start, body, (body.length == 0 ? "" : "\r\n") + "0\r\n\r\n");
    }

    private static byte[] joined(String head, byte[] body, String tail) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        request.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return request.toByteArray();
    }
}
