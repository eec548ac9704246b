package fr.procuration.bootstrap.hostile;

import fr.procuration.port.fixture.HostileTexts;
import fr.procuration.port.fixture.ScannedZones;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms with fields that are nearly what a page sends. None certifies anything, nor says who is satisfied. */
final class HostileForm {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("nir", "1 70 06 75 000 001"),
            Map.entry("contact", "ACCUEIL"),
            Map.entry("civilite", "MADAME"),
            Map.entry("nom", "d’Aubigné"),
            Map.entry("nomUsage", "Le Guen"),
            Map.entry("prenom", "Zoé"),
            Map.entry("prenoms", "Zoé, Anne"),
            Map.entry("dateNaissance", "05/03/1971"),
            Map.entry("sexe", "F"),
            Map.entry("expireLe", "02/01/2033"),
            Map.entry("mrz", String.join("\r\n", ScannedZones.card("LE<GUEN<<ZOE<ANNE", "710305", "F", "330102"))),
            Map.entry("visite", "7f3b1c9e-5a55-4e0e-9d0a-0d3c1f0e2b4a"),
            Map.entry("procuration", "7f3b1c9e-5a55-4e0e-9d0a-0d3c1f0e2b4a"),
            Map.entry("demande", "7f3b1c9e-5a55-4e0e-9d0a-0d3c1f0e2b4a"),
            Map.entry("satisfait", "peut-etre"),
            Map.entry("pour", "personne"),
            Map.entry("identifiant", "255081416802538"),
            Map.entry("code", "personne"));
    private static final List<String> BROKEN =
            List.of("%", "%zz", "%u0041", "%C3%28", "%ED%A0%80", "%00", "&&&", "=", ";", "[]");
    private static final int MANY = 400;

    private final HostileTexts texts;
    private final HostileValues values;
    private final String token;

    HostileForm(HostileTexts texts, HostileValues values, String token) {
        this.texts = texts;
        this.values = values;
        this.token = token;
    }

    /** A form in bytes. */
    byte[] any() {
        Stream<String> fields = FIELDS.entrySet().stream()
                .filter(field -> !texts.chance(15))
                .flatMap(field -> Stream.generate(() -> field(field.getKey(), field.getValue()))
                        .limit(texts.chance(4) ? 2 : 1));
        String csrf = field("csrfToken", token, 90);
        String many = texts.chance(2) ? "&a=b".repeat(texts.below(MANY)) : "";
        String form = Stream.concat(Stream.of(csrf), fields).collect(Collectors.joining("&")) + many;
        return form.getBytes(StandardCharsets.UTF_8);
    }

    private String field(String name, String value) {
        return field(name, value, 60);
    }

    private String field(String name, String value, int rightInHundred) {
        String text = texts.chance(rightInHundred) ? value : values.near(value);
        String broken = texts.chance(3) ? texts.pick(BROKEN) : "";
        return name + (texts.chance(3) ? "[0]" : "") + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + broken;
    }
}
