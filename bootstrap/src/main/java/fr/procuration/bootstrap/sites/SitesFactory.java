package fr.procuration.bootstrap.sites;

import fr.procuration.domain.appointment.Site;
import fr.procuration.persistence.appointment.Sites;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the sites at the start; without a file there are none, and no appointments. */
@Factory
final class SitesFactory {

    private static final String CLASSPATH = "classpath:";

    @Context
    Sites sites(@Property(name = "procuration.sites", defaultValue = "") String file, ResourceResolver resources) {
        return new Sites(file.isBlank() ? List.of() : read(file, resources));
    }

    private static List<Site> read(String file, ResourceResolver resources) {
        String address = file.startsWith(CLASSPATH) ? file : "file:" + file;
        try (InputStream yaml = resources
                .getResourceAsStream(address)
                .orElseThrow(() -> new SiteFileException(List.of("there is no file of that name")))) {
            return SiteFile.read(yaml);
        } catch (IOException unreadable) {
            throw new SiteFileException(List.of("the file cannot be read"));
        }
    }
}
