package fr.procuration.bootstrap.tracing;

import com.zaxxer.hikari.util.DriverDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Gives the pool connections whose statements are spans; the pool itself, and all around it, is as it is without. */
@Singleton
@WhenConfigured
final class StatementSpans implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final Tracer tracer;

    StatementSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Connections are first made when all has been configured, whoever adds properties later than this. */
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        configuration.setDataSource(TracedJdbc.dataSource(() -> driver(configuration), tracer));
        return configuration;
    }

    private static DriverDataSource driver(DatasourceConfiguration configuration) {
        return new DriverDataSource(
                Objects.requireNonNull(configuration.getJdbcUrl()),
                configuration.getDriverClassName(),
                configuration.getDataSourceProperties(),
                configuration.getUsername(),
                configuration.getPassword());
    }
}
