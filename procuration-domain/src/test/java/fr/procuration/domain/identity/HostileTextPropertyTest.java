package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.procuration.domain.document.IdentityDocument;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is typed is read or refused: at once, in one way only, and without being repeated. */
class HostileTextPropertyTest {

    private static final int MANY = 20_000;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Direction, joiners, marks, widths, ends of lines, halves of pairs: what no keyboard has. */
    private static final String STRANGE =
            "\u0000\u0007\u001B\u007F\u0085\u00AD\u0300\u0338\u0489\u061C\u0660\u200B\u200D\u200E"
                    + "\u202E\u2028\u2060\u2066\u3000\u3164\uD800\uDC00\uFB01\uFDFA\uFE0F\uFEFF\uFF11\uFFFD\uFFFF";

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_number_is_read_or_refused(@ForAll("numbers") String text) {
        Optional<Nir> read = read(Nir::parse, text);

        assertThat(read.isPresent()).isEqualTo(NirDefect.of(text).isEmpty());
        read.ifPresent(nir -> {
            assertThat(nir.value()).matches("[12][0-9AB]{12}");
            assertThat(Nir.parse(nir.formatted())).isEqualTo(nir);
            assertThat(nir).hasToString("Nir[masked]");
        });
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_name_is_read_or_refused(@ForAll("names") String text) {
        Optional<Name> read = read(Name::new, text);

        assertThat(read.isPresent()).isEqualTo(NameDefect.of(text).isEmpty());
        read.ifPresent(name -> {
            assertThat(new Name(name.value())).isEqualTo(name);
            assertThat(name.sameAs(name)).isTrue();
            assertThat(name).hasToString("Name[masked]");
        });
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_document_is_read_or_refused(@ForAll("names") String nom, @ForAll("names") String prenom) {
        Function<String, IdentityDocument> reader = text ->
                new IdentityDocument(new Name(text), List.of(new Name(prenom)), BirthDate.of(LocalDate.EPOCH), null);

        Optional<IdentityDocument> read = read(reader, nom);

        boolean sound = NameDefect.of(nom).isEmpty() && NameDefect.of(prenom).isEmpty();
        assertThat(read.isPresent()).isEqualTo(sound);
    }

    @Property(tries = MANY, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_day_of_any_year_is_a_date_of_birth_or_has_one_defect(@ForAll("days") LocalDate day) {
        LocalDate today = LocalDate.of(2026, 1, 31);

        Optional<BirthDateDefect> defect = BirthDateDefect.of(BirthDate.of(day), today);

        boolean alive = !day.isAfter(today) && !day.isBefore(today.minusYears(130));
        assertThat(defect.isEmpty()).isEqualTo(alive);
    }

    /** Refusals are illegal arguments that say nothing of the text. */
    private static <T> Optional<T> read(Function<String, T> reader, String text) {
        return assertTimeout(AT_ONCE, () -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).matches("(nir|name): [A-Z_]+");
                assertThat(refused.getCause()).isNull();
                return Optional.empty();
            }
        });
    }

    @Provide
    Arbitrary<String> numbers() {
        return texts("255081416802538", "0123456789aAbB .-\u00A0");
    }

    @Provide
    Arbitrary<String> names() {
        return texts("d’Aubigné-Le Guen", "aàéÉœßñжא中'’ .-\u0301");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.longs().between(-40_000, 40_000).map(LocalDate::ofEpochDay));
    }

    /** Anything; what is nearly right; what is right but for a few characters; what is far too long. */
    private static Arbitrary<String> texts(String right, String usual) {
        Arbitrary<String> strange = Arbitraries.strings().withChars(STRANGE).ofMaxLength(3);
        Arbitrary<String> marred = Combinators.combine(
                        Arbitraries.integers().between(0, right.length()),
                        Arbitraries.integers().between(0, right.length()),
                        Arbitraries.oneOf(
                                strange, Arbitraries.strings().withChars(usual).ofMaxLength(2)))
                .as((one, other, middle) ->
                        right.substring(0, Math.min(one, other)) + middle + right.substring(Math.max(one, other)));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(40)),
                Tuple.of(3, Arbitraries.strings().withChars(usual).ofMaxLength(30)),
                Tuple.of(4, marred),
                Tuple.of(2, Arbitraries.strings().withChars(usual + STRANGE).ofMaxLength(130)),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars(usual + STRANGE)
                                .ofMinLength(1)
                                .ofMaxLength(3)
                                .map(part -> part.repeat(4_000))));
    }
}
