package fr.procuration.bootstrap.sites;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;

/** The file of the sites cannot be used; the message names all that is wrong with it. */
final class SiteFileException extends ConfigurationException {

    SiteFileException(List<String> errors) {
        super("PROCURATION_SITES: " + String.join("; ", errors));
    }
}
