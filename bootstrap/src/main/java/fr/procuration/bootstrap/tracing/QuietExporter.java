package fr.procuration.bootstrap.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the collector takes nothing, and once that it does again; the library would say so with each batch. */
final class QuietExporter implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(QuietExporter.class);

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final java.util.logging.Logger LIBRARY = java.util.logging.Logger.getLogger("io.opentelemetry");

    private final SpanExporter exporter;
    private final AtomicBoolean failing = new AtomicBoolean();

    QuietExporter(SpanExporter exporter) {
        this.exporter = exporter;
        LIBRARY.setLevel(Level.OFF);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        result.whenComplete(() -> ended(result.isSuccess()));
        return result;
    }

    private void ended(boolean taken) {
        if (failing.getAndSet(!taken) == taken) {
            if (taken) {
                LOG.info("The collector takes spans again");
            } else {
                LOG.warn("The collector takes no spans; they are given up until it does, and the service works on");
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
