package fr.procuration.web.wire;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads a cursor. */
@Singleton
final class ConsultationCursorConverter implements TypeConverter<CharSequence, ConsultationCursor> {

    @Override
    public Optional<ConsultationCursor> convert(
            CharSequence text, Class<ConsultationCursor> type, ConversionContext context) {
        Optional<ConsultationCursor> cursor = ConsultationCursor.of(text);
        if (cursor.isEmpty()) {
            context.reject(new IllegalArgumentException("cursor: not one of ours"));
        }
        return cursor;
    }
}
