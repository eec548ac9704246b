package fr.procuration.bootstrap.yaml;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;

/** A file of the configuration cannot be used; the message names the variable and all that is wrong. */
public final class YamlFileException extends ConfigurationException {

    YamlFileException(String variable, List<String> errors) {
        super(variable + ": " + String.join("; ", errors));
    }
}
