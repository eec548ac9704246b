package fr.procuration.bootstrap.secrecy;

import fr.procuration.bootstrap.local.LocalPeople;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.fixture.Identites;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text must not hold: numbers and zones of anybody, names and dates of birth of the people of the tests. */
final class PersonalValues {

    /** Of anybody at all, in groups or in one, with its key or without. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\dA-Fa-f.-])[12] ?\\d\\d ?(?:0[1-9]|1[0-2]) ?(?:\\d\\d|2[AB])"
                    + " ?\\d{3} ?\\d{3}(?: ?\\d\\d)?(?![\\dA-Fa-f])");

    /** Of anybody at all: a part of a line with the fillers between or after names. */
    private static final Pattern ZONE = Pattern.compile("(?:[A-Z0-9]|<|%3C){8,}?[A-Z](?:<|%3C){2}(?:[A-Z0-9]|<|%3C)*+");

    private final Pattern known;

    private PersonalValues(Stream<String> values) {
        this.known = Pattern.compile(
                values.distinct().map(PersonalValues::alone).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Of the fixtures and of the local accounts. */
    static PersonalValues ofTheTests() {
        return new PersonalValues(Stream.concat(
                Stream.of(Identites.FRANCOISE, Identites.NICOLAS, Identites.SANDRINE)
                        .flatMap(PersonalValues::parts),
                LocalPeople.values().stream()));
    }

    List<String> foundIn(String text) {
        return Stream.of(NUMBER, ZONE, known)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** A name is not one as a part of a longer word; a date is one wherever it stands. */
    private static String alone(String value) {
        String quoted = Pattern.quote(value);
        return Character.isDigit(value.charAt(0)) ? quoted : "(?<!\\p{L})" + quoted + "(?!\\p{L})";
    }

    private static Stream<String> parts(Identite identite) {
        Stream<String> names = Stream.of(identite.nom(), identite.nomUsage(), identite.prenom())
                .filter(Objects::nonNull)
                .map(Name::value);
        return Stream.concat(names, identite.dateNaissance().whole().stream().flatMap(PersonalValues::dates));
    }

    private static Stream<String> dates(LocalDate date) {
        return Stream.<Function<LocalDate, String>>of(
                        LocalDate::toString,
                        DateTimeFormatter.ofPattern("dd/MM/uuuu")::format,
                        DateTimeFormatter.BASIC_ISO_DATE::format)
                .map(format -> format.apply(date));
    }
}
