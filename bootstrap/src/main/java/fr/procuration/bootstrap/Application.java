package fr.procuration.bootstrap;

import fr.procuration.bootstrap.maintenance.Maintenance;
import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Application {

    private Application() {}

    /** Starts the service, in the environment {@code production} unless {@code MICRONAUT_ENVIRONMENTS} names another. */
    public static void main(String[] args) {
        if (Maintenance.isMeantBy(args)) {
            // Before anything is logged: what commands say is for people.
            System.setProperty("PROCURATION_LOG_FORMAT", "texte");
            System.exit(Maintenance.run(args));
        }
        Micronaut.build(args)
                .mainClass(Application.class)
                .deduceEnvironment(false)
                .defaultEnvironments("production")
                .banner(false)
                .start();
    }
}
