package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nirs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneselfTest {

    @ParameterizedTest
    @CsvSource({
        "Martin, , Martin, ",
        "Lefèvre, , LEFEVRE, ",
        "Le Guen, , Le-Guen, ",
        "Martin, Dupont, Martin, ",
        "Martin, Dupont, Dupont, ",
        "Martin, , Dupont, Martin",
        "Martin, Dupont, Durand, Dupont",
        "Müller, , Mueller, ",
        "Łukaszewicz, , LUKASZEWICZ, ",
    })
    void is_somebody_with_a_family_name_in_common(
            String nom, @Nullable String nomUsage, String declared, @Nullable String declaredUsage) {
        Mandant mandant = mandant(Identites.named(nom, nomUsage, "Nicolas"));
        assertThat(mandataire(declared, declaredUsage, "Nicolas").is(mandant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Martin, , Martins, ", "Martin, Dupont, Dupond, Durand", "Martin, , Nicolas, "})
    void is_nobody_of_another_family(
            String nom, @Nullable String nomUsage, String declared, @Nullable String declaredUsage) {
        Mandant mandant = mandant(Identites.named(nom, nomUsage, "Nicolas"));
        assertThat(mandataire(declared, declaredUsage, "Nicolas").is(mandant)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Françoise, FRANCOISE, true",
                "Jean Pierre, Jean, true",
                "Jean, Jean Pierre, true",
                "Jean Pierre, Jean-Pierre, true",
                "Jean-Pierre Marie, Jean Pierre, true",
                "- Jean, Jean, true",
                "Jean, ' . Jean Pierre, true",
                "Jean Pierre, Pierre, false",
                "Jean-Pierre, Jean, false",
                "Jean Pierre, Jean Marie, false",
                "Jean, Jeanne, false",
                "- Jean, Paul, false",
            })
    void the_first_of_several_prenoms_counts_as_well_as_all(String prenom, String declared, boolean same) {
        Mandant mandant = mandant(Identites.named("Martin", null, prenom));
        assertThat(mandataire("Martin", null, declared).is(mandant)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "Suharto, , Suharto, , true",
        "Suharto, , , Suharto, true",
        "Suharto, , Suharto, Ahmad, true",
        ", Suharto, Ahmad, Suharto, true",
        "Suharto, , Sukarno, , false",
        "Suharto, , Sukarno, Ahmad, false",
    })
    void a_single_name_counts_as_both(
            @Nullable String nom,
            @Nullable String prenom,
            @Nullable String other,
            @Nullable String otherPrenom,
            boolean same) {
        Mandataire mandataire = new Mandataire(single(other, otherPrenom));
        assertThat(mandataire.is(mandant(single(nom, prenom)))).isEqualTo(same);
        assertThat(new Mandataire(single(nom, prenom)).is(mandant(single(other, otherPrenom))))
                .isEqualTo(same);
    }

    private static Identite single(@Nullable String nom, @Nullable String prenom) {
        return new Identite(
                Civilite.MONSIEUR,
                nom == null ? null : new Name(nom),
                null,
                prenom == null ? null : new Name(prenom),
                new BirthDate(1991, 4, 16));
    }

    @Test
    void is_nobody_born_on_another_day() {
        Identite namesake = Identites.of(Civilite.MONSIEUR, "Dupont", null, "Nicolas", "1991-04-17");
        assertThat(Declarations.NICOLAS.is(mandant(namesake))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1991-04-00", "1991-00-00", "1991", "1991-01-01"})
    void is_somebody_born_on_a_day_that_may_be_the_same(String birthDate) {
        Identite lessKnown = Identites.of(Civilite.MONSIEUR, "Dupont", null, "Nicolas", birthDate);
        assertThat(Declarations.NICOLAS.is(mandant(lessKnown))).isTrue();
    }

    @Test
    void the_civilite_does_not_matter() {
        Identite same = Identites.of(Civilite.MADAME, "Dupont", null, "Nicolas", "1991-04-16");
        assertThat(Declarations.NICOLAS.is(mandant(same))).isTrue();
    }

    private static Mandant mandant(Identite identite) {
        return new Mandant(Nirs.JEAN, identite);
    }

    private static Mandataire mandataire(String nom, @Nullable String nomUsage, String prenom) {
        return new Mandataire(Identites.named(nom, nomUsage, prenom));
    }
}
