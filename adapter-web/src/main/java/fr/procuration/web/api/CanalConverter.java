package fr.procuration.web.api;

import fr.procuration.domain.Canal;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Reads the canal of a request, to the letter. */
@Singleton
final class CanalConverter implements TypeConverter<CharSequence, Canal> {

    @Override
    public Optional<Canal> convert(CharSequence text, Class<Canal> type, ConversionContext context) {
        Optional<Canal> canal = Arrays.stream(Canal.values())
                .filter(each -> each.name().contentEquals(text))
                .findFirst();
        if (canal.isEmpty()) {
            context.reject(new IllegalArgumentException("canal: unknown"));
        }
        return canal;
    }
}
