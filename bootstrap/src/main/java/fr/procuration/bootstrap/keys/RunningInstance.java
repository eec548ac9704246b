package fr.procuration.bootstrap.keys;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.keys.InstanceRegister;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Vault;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts with keysets that are checked, tells as long as it runs which keys it holds, and no longer. */
@Context
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class RunningInstance {

    private static final Logger LOG = LoggerFactory.getLogger(RunningInstance.class);
    private static final String INTERVAL = "15s";

    private final InstanceRegister register;
    private final String name = host() + "-" + UUID.randomUUID().toString().substring(0, 8);

    /** Enters this instance. */
    RunningInstance(Vault checked, InstanceRegister register) {
        this.register = register;
        register.enter(name);
    }

    @Scheduled(initialDelay = INTERVAL, fixedDelay = INTERVAL)
    void tell() {
        try {
            register.tell(name);
        } catch (KeysetException outage) {
            LOG.debug("Not told: {}", outage.getMessage());
        }
    }

    @PreDestroy
    void leave() {
        try {
            register.leave(name);
        } catch (KeysetException outage) {
            LOG.debug("Not told: {}", outage.getMessage());
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "instance";
        }
    }
}
