package fr.procuration.web.signin;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sign-in form from its fields; a field that is there twice counts as missing. */
@Singleton
@SuppressWarnings("rawtypes")
final class SignInForms implements TypeConverter<Map, SignInForm> {

    @Override
    public Optional<SignInForm> convert(Map fields, Class<SignInForm> type, ConversionContext context) {
        return Optional.of(new SignInForm(text(fields, "identifiant"), text(fields, "code")));
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
