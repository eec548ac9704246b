package fr.procuration.web.pages.appointment;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has chosen so far, right or wrong, empty where nothing; nothing of it says who.
 *
 * @param pour the motif and the site
 * @param creneau the start of the slot, as in 2025-12-19T09:00:00Z
 * @param vient who comes: the mandant or the mandataire
 */
public record TypedWish(String pour, String creneau, String vient) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    /** The mandant comes. */
    public static final String MANDANT = "mandant";

    /** The mandataire comes. */
    public static final String MANDATAIRE = "mandataire";

    private static final int LONGEST = 200;

    static TypedWish of(HttpRequest<?> request) {
        return of(name -> request.getParameters().get(name, String.class, ""));
    }

    public static TypedWish of(Map<String, String> form) {
        return of(name -> form.getOrDefault(name, ""));
    }

    private static TypedWish of(UnaryOperator<String> field) {
        return new TypedWish(kept(field.apply("pour")), kept(field.apply("creneau")), kept(field.apply("vient")));
    }

    private static String kept(String text) {
        return text.length() > LONGEST ? "" : text;
    }

    public Optional<Topic> topic() {
        return Topic.parse(pour);
    }

    public Optional<Instant> start() {
        return instant(creneau);
    }

    /** Whether the mandataire comes; nothing if that was not said. */
    public Optional<Boolean> represented() {
        return switch (vient) {
            case MANDANT -> Optional.of(false);
            case MANDATAIRE -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    /** The same in an address. */
    public String query() {
        return Stream.of(parameter("pour", pour), parameter("creneau", creneau), parameter("vient", vient))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An instant of an address; what no calendar holds counts for nothing. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(instant -> instant.isBefore(LATEST) && instant.isAfter(Instant.EPOCH));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A day of an address; what is none counts for nothing. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
