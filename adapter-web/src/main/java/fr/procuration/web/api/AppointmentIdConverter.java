package fr.procuration.web.api;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.AppointmentId;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the name of an appointment; what cannot be one is answered as one that nobody has. */
@Singleton
final class AppointmentIdConverter implements TypeConverter<CharSequence, AppointmentId> {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public Optional<AppointmentId> convert(CharSequence text, Class<AppointmentId> type, ConversionContext context) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new RefusedException(new Refusal.UnknownAppointment());
        }
        return Optional.of(new AppointmentId(UUID.fromString(text.toString())));
    }
}
