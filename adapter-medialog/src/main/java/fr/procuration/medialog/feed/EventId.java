package fr.procuration.medialog.feed;

import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mark as readers see it: an opaque text that grows from one event to the next. */
final class EventId {

    private static final Pattern FORM =
            Pattern.compile("([0-7][0-9a-f]{15})-([0-7][0-9a-f]{15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int HEXADECIMAL = 16;

    private EventId() {}

    static String of(FeedMark mark) {
        return String.format(
                Locale.ROOT,
                "%016x-%016x-%s",
                mark.place().position(),
                mark.place().step(),
                mark.subject());
    }

    /** Nothing if the text was never an identifier of an event. */
    static Optional<FeedMark> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new FeedMark(
                        new FeedPosition(number(parts.group(1)), number(parts.group(2))),
                        UUID.fromString(parts.group(3))))
                : Optional.empty();
    }

    private static long number(String digits) {
        return Long.parseLong(digits, HEXADECIMAL);
    }
}
