package fr.procuration.web.wire;

import fr.procuration.port.ConsultationPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the next page of consultations begins: the microsecond before which they are older, in base 36. */
public record ConsultationCursor(Instant before) {

    private static final Pattern TEXT = Pattern.compile("[0-9a-z]{1,11}");
    private static final int BASE = 36;

    static Optional<ConsultationCursor> of(CharSequence text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new ConsultationCursor(
                        Instant.EPOCH.plus(Long.parseLong(text.toString(), BASE), ChronoUnit.MICROS)))
                : Optional.empty();
    }

    /**
     * Where to read.
     *
     * @param cursor what the caller gave, null for nothing
     */
    public static Instant before(@Nullable ConsultationCursor cursor) {
        return cursor == null ? ConsultationPage.LATEST : cursor.before();
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, before), BASE);
    }
}
