package fr.procuration.bootstrap;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Application {

    private Application() {}

    /**
     * Starts the service, in the environment {@code production} unless {@code MICRONAUT_ENVIRONMENTS} names another.
     *
     * @param args passed on to Micronaut
     */
    public static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(Application.class)
                .deduceEnvironment(false)
                .defaultEnvironments("production")
                .banner(false)
                .start();
    }
}
