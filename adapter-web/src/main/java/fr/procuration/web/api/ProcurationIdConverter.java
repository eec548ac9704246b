package fr.procuration.web.api;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the name of a procuration; what cannot be one is answered as one that nobody has. */
@Singleton
final class ProcurationIdConverter implements TypeConverter<CharSequence, ProcurationId> {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public Optional<ProcurationId> convert(CharSequence text, Class<ProcurationId> type, ConversionContext context) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new RefusedException(new Refusal.Unknown());
        }
        return Optional.of(new ProcurationId(UUID.fromString(text.toString())));
    }
}
