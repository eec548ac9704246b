package fr.procuration.bootstrap.yaml;

import org.yaml.snakeyaml.resolver.Resolver;

/** Every plain value is a text: YAML 1.1 would make numbers of hours, and instants of days. */
final class PlainTexts extends Resolver {

    @Override
    protected void addImplicitResolvers() {
        // None.
    }
}
