package fr.procuration.web.api;

import fr.procuration.port.IdempotencyKey;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the name of a request. */
@Singleton
final class IdempotencyKeyConverter implements TypeConverter<CharSequence, IdempotencyKey> {

    @Override
    public Optional<IdempotencyKey> convert(CharSequence text, Class<IdempotencyKey> type, ConversionContext context) {
        if (IdempotencyKey.isValid(text.toString())) {
            return Optional.of(new IdempotencyKey(text.toString()));
        }
        context.reject(new IllegalArgumentException("idempotency key: not a key"));
        return Optional.empty();
    }
}
