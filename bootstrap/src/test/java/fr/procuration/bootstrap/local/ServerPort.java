package fr.procuration.bootstrap.local;

import io.micronaut.context.env.CommandLinePropertySource;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import io.micronaut.context.env.SystemPropertiesPropertySource;
import io.micronaut.core.cli.CommandLine;
import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.net.ServerSocket;

/**
 * The port on which the service is to listen.
 *
 * @param number zero or less for any that is free
 */
record ServerPort(int number) {

    private static final int DEFAULT = 8080;

    /** The one that Micronaut will read in arguments, system properties or variables of the environment. */
    static ServerPort chosenBy(String... args) {
        PropertyResolver properties = new PropertySourcePropertyResolver(
                new EnvironmentPropertySource(),
                new SystemPropertiesPropertySource(),
                new CommandLinePropertySource(CommandLine.parse(args)));
        return new ServerPort(
                properties.getProperty("micronaut.server.port", Integer.class).orElse(DEFAULT));
    }

    /**
     * Fails now rather than after the database was opened and migrated.
     *
     * @throws CannotStartException if somebody listens there
     */
    void requireFree() throws CannotStartException {
        try (ServerSocket probe = new ServerSocket(Math.max(number, 0))) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port %d is taken: MICRONAUT_SERVER_PORT chooses another.".formatted(number));
        }
    }
}
