package fr.procuration.web.pages.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.web.caisse.Caisse;
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

/** What browsers ask of a service that can be installed (W3C Web Application Manifest, Service Workers). */
@Singleton
final class InstalledApplication {

    private static final String FOLDER = "classpath:application/";

    /** What the page without a network is made of; the worker keeps these files and that page, and nothing else. */
    private static final List<String> KEPT = List.of("style.css", "procuration.js", "icone.svg");

    private final String manifest;
    private final String worker;

    InstalledApplication(Caisse caisse, ObjectMapper json, ResourceResolver resources) throws JsonProcessingException {
        this.manifest = json.writeValueAsString(manifest(caisse.name()));
        this.worker = read(resources, FOLDER + "service-worker.js").replace("@version@", version(resources));
    }

    /** In JSON. */
    String manifest() {
        return manifest;
    }

    /** The script of the worker, of another name at each change of what it keeps. */
    String worker() {
        return worker;
    }

    private static Map<String, Object> manifest(String caisse) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", "Procuration en ligne");
        manifest.put("short_name", "Procuration");
        manifest.put("description", "Être représenté(e) à l’accueil de son assurance maladie. " + caisse + ".");
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

    private static String version(ResourceResolver resources) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            KEPT.forEach(file ->
                    sha.update(read(resources, "classpath:static/" + file).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
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
