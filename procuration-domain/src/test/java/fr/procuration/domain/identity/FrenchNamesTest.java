package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All given names and surnames of a public list of French ones, each against each. */
class FrenchNamesTest {

    private static final Pattern LIST = Pattern.compile("(?:first|last)_name: \\[([^]]*)]");

    @Test
    void no_two_different_ones_are_the_same() {
        List<Name> names = names();
        List<String> taken = new ArrayList<>();
        int pairs = 0;
        for (int one = 0; one < names.size(); one++) {
            for (int other = 0; other < one; other++) {
                pairs++;
                if (names.get(one).sameAs(names.get(other))
                        && !folded(names.get(one)).equals(folded(names.get(other)))) {
                    taken.add(names.get(one).value() + ", " + names.get(other).value());
                }
            }
        }
        assertThat(pairs).isGreaterThan(20_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void each_is_the_same_as_a_document_prints_it() {
        assertThat(names()).allMatch(name -> name.sameAs(new Name(folded(name))));
    }

    private static List<Name> names() {
        return LIST.matcher(french())
                .results()
                .flatMap(list -> Stream.of(list.group(1).split(",", -1)))
                .map(each -> new Name(each.replace("\"", "")))
                .distinct()
                .toList();
    }

    private static String french() {
        try (InputStream list = FrenchNamesTest.class.getResourceAsStream("/fr.yml")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String folded(Name name) {
        return Normalizer.normalize(name.value(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('-', ' ')
                .toUpperCase(Locale.ROOT);
    }
}
