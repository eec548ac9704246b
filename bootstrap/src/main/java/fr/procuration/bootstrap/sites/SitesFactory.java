package fr.procuration.bootstrap.sites;

import fr.procuration.persistence.appointment.Sites;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.io.ResourceResolver;
import java.util.List;

/** Reads the sites at the start; without a file there are none, and no appointments. */
@Factory
final class SitesFactory {

    @Context
    Sites sites(@Property(name = "procuration.sites", defaultValue = "") String file, ResourceResolver resources) {
        return new Sites(file.isBlank() ? List.of() : SiteFile.read(file, resources));
    }
}
