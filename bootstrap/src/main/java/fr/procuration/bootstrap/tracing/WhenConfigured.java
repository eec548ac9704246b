package fr.procuration.bootstrap.tracing;

import fr.procuration.bootstrap.maintenance.Maintenance;
import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean that there is only in a running service whose operator has named a collector. */
@Requires(property = "procuration.tracing.endpoint", pattern = ".+")
@Requires(notEnv = Maintenance.ENVIRONMENT)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WhenConfigured {}
