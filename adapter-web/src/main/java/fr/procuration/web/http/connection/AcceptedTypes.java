package fr.procuration.web.http.connection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The wishes of callers for media types (RFC 9110, 12.5.1), told in types that the service has: Micronaut compares whole types
 * only, and repeats the parameters that a caller states.
 */
final class AcceptedTypes {

    private static final String ANY = "*/*";

    /** For whoever accepts nothing that there is; no header at all would mean anything. */
    private static final String NOTHING = "none/none";

    private final List<String> produced;

    /** With the media types that the service has, without parameters. */
    AcceptedTypes(Set<String> produced) {
        this.produced = produced.stream().sorted().toList();
    }

    /** The header to go on with, the type that is liked best first; nothing if none of it could be read. */
    Optional<String> of(List<String> headers) {
        List<MediaRange> ranges = MediaRange.of(headers);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        boolean others = ranges.stream().anyMatch(range -> range.isAny() && range.accepts());
        boolean all = others
                && produced.stream()
                        .allMatch(type -> deciding(ranges, type)
                                .filter(MediaRange::accepts)
                                .isPresent());
        Stream<String> named = produced.stream()
                .filter(type -> deciding(ranges, type)
                        .filter(MediaRange::accepts)
                        .filter(range -> !all || !range.isAny())
                        .isPresent())
                .sorted(Comparator.comparing((String type) -> weight(ranges, type))
                        .reversed());
        List<String> accepted =
                Stream.concat(named, all ? Stream.of(ANY) : Stream.empty()).toList();
        return Optional.of(accepted.isEmpty() ? NOTHING : String.join(", ", accepted));
    }

    private static BigDecimal weight(List<MediaRange> ranges, String type) {
        return deciding(ranges, type).map(MediaRange::weight).orElse(BigDecimal.ZERO);
    }

    private static Optional<MediaRange> deciding(List<MediaRange> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.matches(type))
                .max(Comparator.comparing(MediaRange::specificity).thenComparing(MediaRange::weight));
    }
}
