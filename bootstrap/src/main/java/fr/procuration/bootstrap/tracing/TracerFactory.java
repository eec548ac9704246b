package fr.procuration.bootstrap.tracing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/**
 * Makes spans and sends them in batches, from a thread of its own. What the collector does not take in time is given up:
 * beyond a fixed number of spans nothing is kept for it.
 */
@Factory
@WhenConfigured
final class TracerFactory {

    private static final String NAME = "procuration";
    private static final int KEPT = 2_048;
    private static final int LONGEST_VALUE = 200;
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Closed with the service: what has been recorded is sent, if the collector is there. */
    @Singleton
    @Bean(preDestroy = "close")
    SdkTracerProvider tracers(
            @Property(name = "procuration.tracing.endpoint") String endpoint,
            @Property(name = "procuration.tracing.ratio") double ratio) {
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(
                                SpanAttributes.SERVICE,
                                NAME,
                                SpanAttributes.VERSION,
                                version(),
                                SpanAttributes.INSTANCE,
                                UUID.randomUUID().toString()))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .setSpanLimits(SpanLimits.builder()
                        .setMaxAttributeValueLength(LONGEST_VALUE)
                        .build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter(endpoint))
                        .setMaxQueueSize(KEPT)
                        .setScheduleDelay(BETWEEN_BATCHES)
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
    }

    @Singleton
    Tracer tracer(SdkTracerProvider tracers) {
        return tracers.get(NAME);
    }

    private static SpanExporter exporter(String endpoint) {
        return new QuietExporter(OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(PATIENCE)
                .setConnectTimeout(PATIENCE)
                .setRetryPolicy(null)
                .build());
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream written = TracerFactory.class.getResourceAsStream("/procuration-version.properties")) {
            properties.load(written);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
