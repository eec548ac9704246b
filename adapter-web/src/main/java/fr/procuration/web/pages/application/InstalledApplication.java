package fr.procuration.web.pages.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.Logo;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What browsers ask of a service that can be installed (W3C Web Application Manifest, Service Workers). */
@Singleton
final class InstalledApplication {

    private static final String FOLDER = "classpath:application/";

    /** What the page without a network is made of; the worker keeps these files and that page for everybody. */
    private static final List<String> KEPT =
            List.of("/static/style.css", "/static/procuration.js", "/static/icone.svg");

    /** What the page that verifies receipts is made of, beside those; kept for who has opened it. */
    private static final List<String> VERIFIER = List.of(
            "/static/verifier/verifier.css",
            "/static/verifier/verifier.js",
            "/static/verifier/receipt.js",
            "/static/verifier/kept.js",
            "/static/verifier/reader.js",
            "/static/verifier/words.js",
            "/static/lib/qr-0.7.0/decode.js",
            "/static/lib/qr-0.7.0/index.js");

    private final String manifest;
    private final String script;
    private final List<String> kept;
    private final byte[] looks;

    InstalledApplication(Caisse caisse, ObjectMapper json, ResourceResolver resources) throws JsonProcessingException {
        this.manifest = json.writeValueAsString(described());
        this.script = read(resources, FOLDER + "service-worker.js");
        this.kept = Stream.concat(KEPT.stream(), caisse.logo() == null ? Stream.empty() : Stream.of("/logo"))
                .toList();
        this.looks = Stream.concat(
                        Stream.concat(KEPT.stream(), VERIFIER.stream())
                                .map(file -> read(resources, "classpath:" + file.substring(1))),
                        Stream.ofNullable(caisse.logo()).map(Logo::base64))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** In JSON. */
    String manifest() {
        return manifest;
    }

    /**
     * The script of the worker, another one at each change of what it keeps.
     *
     * @param pages what it shows without a network
     */
    String worker(String pages) {
        return script.replace("@version@", version(pages))
                .replace("@files@", quoted(kept))
                .replace("@verifier@", quoted(VERIFIER));
    }

    private static String quoted(List<String> files) {
        return files.stream().map(file -> '"' + file + '"').collect(Collectors.joining(", "));
    }

    private static Map<String, Object> described() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", "Procuration en ligne");
        manifest.put("short_name", "Procuration");
        manifest.put("description", "Être représenté(e) à l’accueil de son assurance maladie.");
        manifest.put("lang", "fr");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("theme_color", "#0c419a");
        manifest.put("background_color", "#ffffff");
        manifest.put(
                "icons",
                List.of(
                        icon("icone.svg", "any", "image/svg+xml", "any"),
                        icon("icone-192.png", "192x192", "image/png", "any"),
                        icon("icone-512.png", "512x512", "image/png", "any"),
                        icon("icone-512-pleine.png", "512x512", "image/png", "maskable")));
        return manifest;
    }

    private static Map<String, String> icon(String file, String sizes, String type, String purpose) {
        return Map.of("src", "/static/" + file, "sizes", sizes, "type", type, "purpose", purpose);
    }

    private String version(String pages) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(looks);
            return HexFormat.of().formatHex(sha.digest(pages.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    private static String read(ResourceResolver resources, String name) {
        try (InputStream file = resources.getResourceAsStream(name).orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
