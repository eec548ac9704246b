package fr.procuration.bootstrap.caisse;

import fr.procuration.web.caisse.Caisse;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.io.ResourceResolver;

/** Reads the file of the caisse at the start; without one the pages name none. */
@Factory
final class CaisseFactory {

    @Context
    Caisse caisse(@Property(name = "procuration.caisse", defaultValue = "") String file, ResourceResolver resources) {
        return file.isBlank() ? Caisse.UNNAMED : CaisseFile.read(file, resources);
    }
}
