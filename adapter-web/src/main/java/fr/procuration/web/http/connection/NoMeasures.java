package fr.procuration.web.http.connection;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;

/** Where nothing is measured. */
@Singleton
@Secondary
final class NoMeasures implements GuardMeasures {

    @Override
    public void refused(Reason reason) {}

    @Override
    public void watch(Level level, IntSupplier value) {}
}
