package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentTest {

    private static final BirthDate BORN = new BirthDate(1991, 4, 16);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DUPONT, Dupont, , CONFORME",
                "DAUBIGNE, d'Aubigné, , CONFORME",
                "LE-GUEN, Dupont, Le Guen, CONFORME",
                "DUPONT, Dupont, Le Guen, CONFORME",
                "DUPOND, Dupont, , DIFFERENT",
                "DUPONT-LE GUEN, Dupont, Le Guen, A_VERIFIER",
                "NICOLAS, Dupont, , DIFFERENT",
            })
    void the_nom_is_the_birth_name_or_the_nom_d_usage(
            String read, String nom, @Nullable String nomUsage, Match expected) {
        Identite declared = Identites.named(nom, nomUsage, "Nicolas");
        assertThat(document(read, "Nicolas", Sex.M)
                        .compareWith(declared, LocalDate.EPOCH)
                        .nom())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NICOLAS, Nicolas, CONFORME",
        "NICOLAS|PAUL|JEAN, Nicolas, CONFORME",
        "NICOLAS|PAUL|JEAN, Nicolas Paul Jean, CONFORME",
        "JEAN|PAUL, Jean-Paul, CONFORME",
        "JEAN-PAUL|MARIE, Jean Paul, CONFORME",
        "ANDRÉ|JEAN, andre, CONFORME",
        "NICOLAS|PAUL|JEAN, Paul, A_VERIFIER",
        "NICOLAS|PAUL|JEAN, jean, A_VERIFIER",
        "NICOLAS|PAUL|JEAN, Paul Nicolas Jean, DIFFERENT",
        "NICOLAS|PAUL|JEAN, Nicolas Paul, CONFORME",
        "JEAN-PAUL, Jean, A_VERIFIER",
        "JEAN, Jeanne, DIFFERENT",
        "JEANNE|PAULE, Jean, DIFFERENT",
    })
    void the_prenom_is_among_the_first_and_to_be_verified_if_another(String read, String declared, Match expected) {
        assertThat(document("Dupont", read, Sex.M)
                        .compareWith(Identites.named("Dupont", null, declared), LocalDate.EPOCH)
                        .prenom())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DUPONT, Dupont, Le Guen, BIRTH_NAME",
        "LE GUEN, Dupont, Le Guen, USAGE_NAME",
        "DUPONT, Dupont, DUPONT, BIRTH_NAME",
        "LE GUEN, Dupont, , NEITHER",
    })
    void tells_as_which_name_the_nom_was_read(
            String read, String nom, @Nullable String nomUsage, FamilyNameReading expected) {
        Identite declared = Identites.named(nom, nomUsage, "Nicolas");
        assertThat(document(read, "Nicolas", Sex.M)
                        .compareWith(declared, LocalDate.EPOCH)
                        .nomLu())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NICOLAS|PAUL, Nicolas, FIRST",
        "NICOLAS, Nicolas, FIRST",
        "NICOLAS|PAUL, Nicolas Paul, ALL",
        "NICOLAS|PAUL, Paul, ANOTHER",
        "NICOLAS|PAUL, Pauline, NONE",
    })
    void tells_where_the_prenom_was_read(String read, String declared, GivenNameReading expected) {
        assertThat(document("Dupont", read, Sex.M)
                        .compareWith(Identites.named("Dupont", null, declared), LocalDate.EPOCH)
                        .prenomLu())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1991-04-16, CONFORME", "1991-04-17, DIFFERENT", "1991-06-14, DIFFERENT", "2091-04-16, DIFFERENT"})
    void the_date_of_birth_is_equal_or_different(String declared, Match expected) {
        Identite person = Identites.of(Civilite.MONSIEUR, "Dupont", null, "Nicolas", declared);
        assertThat(document("Dupont", "Nicolas", Sex.M)
                        .compareWith(person, LocalDate.EPOCH)
                        .dateNaissance())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "F, MADAME, CONFORME",
        "M, MONSIEUR, CONFORME",
        "F, MONSIEUR, A_VERIFIER",
        "M, MADAME, A_VERIFIER",
        "X, MADAME, A_VERIFIER",
        "X, MONSIEUR, A_VERIFIER",
        ", MADAME, ",
        ", MONSIEUR, ",
    })
    void a_civilite_that_does_not_go_with_the_sex_is_to_be_verified_never_more(
            @Nullable Sex sex, Civilite civilite, @Nullable Match expected) {
        Identite declared = Identites.of(civilite, "Dupont", null, "Nicolas", "1991-04-16");
        IdentityMatch match = document("Dupont", "Nicolas", sex).compareWith(declared, LocalDate.EPOCH);
        assertThat(match.civilite()).isEqualTo(expected);
        assertThat(match.overall()).isEqualTo(expected == null ? Match.CONFORME : expected);
    }

    @Test
    void without_any_name_or_date_is_to_be_verified() {
        IdentityDocument document = new IdentityDocument(null, null, List.of(), null, null, null, HowRead.PRINTED);
        assertThat(document.compareWith(Identites.NICOLAS, LocalDate.EPOCH).overall())
                .isEqualTo(Match.A_VERIFIER);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16, CONFORME", "2026-01-17, A_VERIFIER"})
    void counts_until_its_last_day(LocalDate today, Match expected) {
        IdentityDocument document = new IdentityDocument(
                new Name("Dupont"),
                null,
                List.of(new Name("Nicolas")),
                BORN,
                null,
                LocalDate.of(2026, 1, 16),
                HowRead.PRINTED);
        assertThat(document.compareWith(Identites.NICOLAS, today).overall()).isEqualTo(expected);
    }

    @Test
    void keeps_what_was_read() {
        List<Name> read = new ArrayList<>(List.of(new Name("Nicolas")));
        IdentityDocument document = new IdentityDocument(new Name("Dupont"), read, BORN, null);
        read.clear();
        assertThat(document.prenoms()).containsExactly(new Name("Nicolas"));
    }

    @Test
    void never_shows_itself() {
        assertThat(document("Dupont", "Nicolas", Sex.M)).hasToString("IdentityDocument[masked]");
    }

    private static IdentityDocument document(String nom, String prenoms, @Nullable Sex sex) {
        return new IdentityDocument(
                new Name(nom),
                Stream.of(prenoms.split("\\|", -1)).map(Name::new).toList(),
                BORN,
                sex);
    }
}
