package fr.procuration.web.api;

import fr.procuration.domain.Canal;
import fr.procuration.web.http.AcceptedCanals;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the canal of a request, to the letter. */
@Singleton
final class CanalConverter implements TypeConverter<CharSequence, Canal> {

    private final AcceptedCanals accepted;

    CanalConverter(AcceptedCanals accepted) {
        this.accepted = accepted;
    }

    @Override
    public Optional<Canal> convert(CharSequence text, Class<Canal> type, ConversionContext context) {
        Optional<Canal> canal = accepted.named(text);
        if (canal.isEmpty()) {
            context.reject(new IllegalArgumentException("canal: unknown"));
        }
        return canal;
    }
}
