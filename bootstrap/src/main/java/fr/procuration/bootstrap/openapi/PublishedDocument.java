package fr.procuration.bootstrap.openapi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Gives the OpenAPI document to whoever asks, under its media types (RFC 9512 for YAML). */
@Hidden
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
class PublishedDocument {

    private final byte[] yaml = read("/openapi/procuration.yml");
    private final byte[] json = read("/openapi/procuration.json");

    @Get("/procuration.yml")
    HttpResponse<byte[]> yaml() {
        return HttpResponse.ok(yaml).contentType("application/yaml");
    }

    @Get("/procuration.json")
    HttpResponse<byte[]> json() {
        return HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON);
    }

    private static byte[] read(String name) {
        try (InputStream document = PublishedDocument.class.getResourceAsStream(name)) {
            if (document == null) {
                throw new IllegalStateException(name + " is missing: the build did not write it");
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
