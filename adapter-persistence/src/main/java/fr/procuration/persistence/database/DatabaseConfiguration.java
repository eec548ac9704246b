package fr.procuration.persistence.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What kind of database it is.
 *
 * @param citus whether the tables are spread over the nodes of a Citus cluster
 */
@ConfigurationProperties("procuration.database")
public record DatabaseConfiguration(
        @Bindable(defaultValue = "false") boolean citus) {}
