package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names are written family name / nom d'usage / given names, those of a document separated by semicolons. */
class NamesOnDocumentsTest {

    private static final BirthDate BORN = new BirthDate(1991, 4, 16);
    private static final HowRead ZONE = new HowRead(true, false, false, false);
    private static final HowRead ZONE_CUT = new HowRead(true, true, true, true);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Fauteuillac//Anne, CANAPELLE/FAUTEUILLAC/ANNE, USAGE_NAME",
                "Canapelle/Fauteuillac/Anne, CANAPELLE//ANNE, BIRTH_NAME",
                "Canapelle/Fauteuillac/Anne, FAUTEUILLAC//ANNE, USAGE_NAME",
                "Canapelle//Anne, CANAPELLE/FAUTEUILLAC/ANNE, BIRTH_NAME",
                "Canapelle/Fauteuillac/Anne, CANAPELLE/ép. FAUTEUILLAC/ANNE, BIRTH_NAME",
                "Fauteuillac//Anne, CANAPELLE/ép. FAUTEUILLAC/ANNE, USAGE_NAME",
                "Fauteuillac//Anne, CANAPELLE/ÉPOUSE FAUTEUILLAC/ANNE, USAGE_NAME",
                "Fauteuillac//Anne, CANAPELLE/VVE. FAUTEUILLAC/ANNE, USAGE_NAME",
                "Fauteuillac//Anne, CANAPELLE/usage FAUTEUILLAC/ANNE, USAGE_NAME",
                "Canapelle//Anne, FAUTEUILLAC/née CANAPELLE/ANNE, BIRTH_NAME",
                "Veuve//Anne, VEUVE//ANNE, BIRTH_NAME",
                "Dupont/Martin/Jean, MARTIN DUPONT//JEAN, BOTH_NAMES",
                "Dupont/Martin/Jean, DUPONT-MARTIN//JEAN, BOTH_NAMES",
                "Martin Dupont//Jean, DUPONT MARTIN//JEAN, BOTH_NAMES",
                "Dupont//Jean, DUPONT--MARTIN//JEAN, PART",
                "García//José, GARCÍA LÓPEZ//JOSÉ, PART",
                "Canapelle//Anne, CANAPELLE épouse FAUTEUILLAC//ANNE, PART",
                "de La Tour//Jean, LA TOUR//JEAN, PARTICLES",
                "La Tour//Jean, DE LA TOUR//JEAN, PARTICLES",
                "d'Ormesson//Jean, ORMESSON//JEAN, PARTICLES",
                "van der Berg//Jan, BERG//JAN, PARTICLES",
                "Silva Santos//Ana, DA SILVA DOS SANTOS//ANA, PARTICLES",
                "García y López//Ana, GARCIA LOPEZ//ANA, PARTICLES",
                "MacDonald//Ian, MAC DONALD//IAN, PARTICLES",
                "O'Brien//Ian, O BRIEN//IAN, BIRTH_NAME",
                "OBrien//Ian, O BRIEN//IAN, PARTICLES",
                "St-Jean//Luc, SAINT JEAN//LUC, PARTICLES",
                "Laurent//Martineau, MARTINEAU//LAURENT, SWAPPED",
                "Laurent//Martineau, MARTINEAU//LAURENT;PAUL, SWAPPED",
                "Іваненко//Олена, IVANENKO//OLENA, OTHER_SCRIPT",
                "Ivanenko//Olena, //OLENA, ABSENT",
                "Dupont//Jean, DUPOND//JEAN, NEITHER",
                "Dupont/Martin/Jean, DURAND/MOREL/JEAN, NEITHER",
                "Silva Santos//Ana, SILVA COSTA SANTOS//ANA, PART",
                "Santos Silva//Ana, SILVA COSTA SANTOS//ANA, PART",
                "Puig i Cadafalch//Ana, PUIG CADAFALCH//ANA, PARTICLES",
                "McLeod//Isla, MAC LEOD//ISLA, PARTICLES",
                "McLeod//Isla, MACLEOD//ISLA, PARTICLES",
                "Canapelle//Anne, FAUTEUILLAC/NÉE. CANAPELLE/ANNE, BIRTH_NAME",
                "Canapelle//Anne, FAUTEUILLAC/CANAPELLE/ANNE, USAGE_NAME",
                "Шевченко/Leroy/Oksana, SHEVCHENKO//OKSANA, OTHER_SCRIPT",
                "Шевченко/Leroy/Oksana, SHEVCHENKO/LEROY/OKSANA, USAGE_NAME",
                "Juan//García, GARCÍA LÓPEZ//JUAN, SWAPPED",
                "Jean//Martin, MARTIN//JEAN-PIERRE, SWAPPED",
                "Ngọc//Nguyễn Thị Bích, NGUYEN//THI BICH NGOC, SWAPPED",
                "Bích Ngọc//Nguyễn Thị, NGUYEN//THI BICH NGOC, SWAPPED",
                "García Pérez//Ana, GARCÍA LÓPEZ//ANA, NEITHER",
                "Martin/Martin/Anne, CANAPELLE//ANNE, NEITHER",
                "Jean//Paul, PAULIN//JEANNE, NEITHER",
                "Le Guen//Jean, LEGUEN//JEAN, NEITHER",
                "Le Guen//Jean, LE GOFF//JEAN, NEITHER",
                "de Rugy//Jean, DE VILLIERS//JEAN, NEITHER",
            })
    void family_names(String declared, String read, FamilyNameReading expected) {
        assertThat(match(declared, read, HowRead.PRINTED).nomLu()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "//Anne-Lise, ANNE-LISE, FIRST",
        "//Anne-Lise, ANNE LISE, FIRST",
        "//Anne-Lise, ANNE;LISE, ALL",
        "//Anne-Lise, ANNE;LISE;CLAIRE, FIRST",
        "//Anne-Lise, ANNE LISE CLAIRE, FIRST",
        "//Anne Lise, ANNE-LISE;CLAIRE, FIRST",
        "//Anselme, HUGUES;ANSELME;ODILON, ANOTHER",
        "//Anselme, HUGUES ANSELME ODILON, ANOTHER",
        "//Hugues Odilon, HUGUES;ANSELME;ODILON, ANOTHER",
        "//Jean, JEAN-PIERRE, COMPOUND",
        "//Pierre, JEAN-PIERRE, COMPOUND",
        "//Paul, LUC;JEAN-PAUL, COMPOUND",
        "//Jean, JEAN PIERRE, FIRST",
        "//Jean-Pierre, JEAN, PART",
        "//Jean Pierre Paul, JEAN PIERRE, PART",
        "//Anne-Lise, ANNE;CLAIRE, NONE",
        "//Anne, LISE, NONE",
        "//Anne, ANNETTE, NONE",
        "//María del Carmen, MARIA CARMEN, PART",
        "//Maria de Fátima, MARIA;FATIMA;ANA, PART",
        "//Carmen, MARIA DEL CARMEN, ANOTHER",
        "//María del Mar, MARIA CARMEN, NONE",
        "//Jean-Luc, JEAN-MARC, NONE",
        "//Jean-Luc, JEAN;MARC, NONE",
        "//Minh Khai, THỊ MINH KHAI, ANOTHER",
        "//Олена, OLENA, OTHER_SCRIPT",
        "//Anne, , ABSENT",
        "//Maëlys-Gaëlle, MAELYS-GAELLE;MARIE, FIRST",
    })
    void given_names(String declared, @Nullable String read, GivenNameReading expected) {
        String document = "DUPONT//" + (read == null ? "" : read);
        assertThat(match("Dupont" + declared, document, HowRead.PRINTED).prenomLu())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Fauteuillac//Anne, CANAPELLE//ANNE, UNDECLARED_BIRTH_NAME",
        "Canapelle/Fauteuillac/Anne, CANAPELLE//ANNE, BIRTH_NAME",
        "Dupont/Martin/Anne, CANAPELLE//ANNE, NEITHER",
        "Fauteuillac/Fauteuillac/Anne, CANAPELLE//ANNE, UNDECLARED_BIRTH_NAME",
        "Laurent//Martineau, MARTINEAU//LAURENT, SWAPPED",
    })
    void a_zone_alone_holds_birth_names(String declared, String read, FamilyNameReading expected) {
        assertThat(match(declared, read, ZONE).nomLu()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Papandropoulou//Ioanna, PAPANDROPOUL//IOANNA, CUT, CUT",
        "Papandropoulou//Ioanna, PAPANDROPOULOU//IOANNA, CUT, CUT",
        "Nilavadhanananda//Charles Arturo Felipe, NILAVADHANANANDA//CHAR ART FE, CUT, CUT",
        "Müller-Öztürk//Ana, MUELLER OEZTU//ANA MAR, CUT, CUT",
        "de La Tour d'Auvergne/Martin/Ana, DE LA TOU D AUV//A, CUT, CUT",
        "Dupont/Martin/Ana, MARTIN DUPO//ANA, CUT, CUT",
        "Dupont//Claire, DUPONT//ANNE LISE CLAI, CUT, CUT",
        "Silva Costa Santos//Ana, SILVA SAN//ANA MAR, CUT, CUT",
        "de la Fuente Martínez//Ana, FUENTE MARTINE//ANA, CUT, CUT",
        "García López//Ana, GARCIA LOP FERN//ANA, CUT, CUT",
        "Fernández//Ana, GARCIA LOP FERNAND//ANA, CUT, CUT",
        "Dell’Acqua-Rossini//Ana, DEL ACQU ROSSI//ANA, CUT, CUT",
        "Dupont//Charles Felipe, DUPONT//CHARLES ART FEL, CUT, CUT",
        "Dupont//Zoé, DUPONT//CHARLES ART FEL, CUT, CUT",
        "Dupont/Martin/Anne-Lise, DURAND//ANNE-CLAI, NEITHER, CUT",
        "García López/Martin/Ana, LOP GARCI PEREZ//ANA, NEITHER, CUT",
    })
    void a_name_cut_is_never_conforme(String declared, String read, FamilyNameReading nom, GivenNameReading prenom) {
        IdentityMatch match = match(declared, read, ZONE_CUT);
        assertThat(match.nomLu()).isEqualTo(nom);
        assertThat(match.prenomLu()).isEqualTo(prenom);
        assertThat(match.overall()).isNotEqualTo(Match.CONFORME);
    }

    @ParameterizedTest
    @CsvSource({
        "//Louis, JEAN-BAPTISTE, CUT",
        "//Jean-Baptiste, JEAN-BAPTISTE, FIRST",
        "//Jean, JEAN-BAPTISTE, COMPOUND"
    })
    void given_names_for_which_there_was_no_room(String declared, String read, GivenNameReading expected) {
        HowRead howRead = new HowRead(true, false, false, true);
        assertThat(match("Dupont" + declared, "DUPONT//" + read, howRead).prenomLu())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Suharto//, SUHARTO//, BIRTH_NAME, SINGLE_NAME, CONFORME",
        "//Suharto, SUHARTO//, BIRTH_NAME, SINGLE_NAME, CONFORME",
        "Suharto//, //SUHARTO, SINGLE_NAME, FIRST, CONFORME",
        "Suharto//, //SUHARTO AHMAD, SINGLE_NAME, UNDECLARED, A_VERIFIER",
        "Suharto//, //SUHARTO;AHMAD, SINGLE_NAME, UNDECLARED, A_VERIFIER",
        "Suharto//, //SUKARNO, SINGLE_NAME, NONE, DIFFERENT",
        "Suharto//, SUHARTO//AHMAD, BIRTH_NAME, UNDECLARED, A_VERIFIER",
        "Suharto//, AHMAD//SUHARTO, ONE_OF_SEVERAL, UNDECLARED, A_VERIFIER",
        "Ahmad Suharto//, SUHARTO//AHMAD, PART, UNDECLARED, A_VERIFIER",
        "Suharto//, SUKARNO//, NEITHER, SINGLE_NAME, DIFFERENT",
        "Suharto//, SUKARNO//AHMAD, NEITHER, UNDECLARED, DIFFERENT",
        "Suharto//Ahmad, SUHARTO//, BIRTH_NAME, ABSENT, A_VERIFIER",
        "Suharto//Ahmad, AHMAD SUHARTO//, PART, ABSENT, A_VERIFIER",
    })
    void a_single_name(String declared, String read, FamilyNameReading nom, GivenNameReading prenom, Match overall) {
        IdentityMatch match = match(declared, read, HowRead.PRINTED);
        assertThat(match.nomLu()).isEqualTo(nom);
        assertThat(match.prenomLu()).isEqualTo(prenom);
        assertThat(match.overall()).isEqualTo(overall);
    }

    @Test
    void tells_only_the_readings_that_are_not_plain() {
        assertThat(match("Dupont//Jean", "DUPONT//JEAN;PAUL", HowRead.PRINTED).motifs())
                .isEmpty();
        assertThat(match("Dupont/Martin/Paul", "MARTIN//JEAN;PAUL", HowRead.PRINTED)
                        .motifs())
                .containsExactly("nom-usage", "prenom-suivant");
        assertThat(match("Laurent//Martineau", "MARTINEAU//LAURENT", HowRead.PRINTED)
                        .motifs())
                .containsExactly("nom-prenom-inverses");
    }

    @ParameterizedTest
    @EnumSource(FamilyNameReading.class)
    void each_reading_has_a_code(FamilyNameReading reading) {
        assertThat(reading.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @EnumSource(GivenNameReading.class)
    void each_reading_of_given_names_has_a_code(GivenNameReading reading) {
        assertThat(reading.code()).matches("[a-z]+(-[a-z]+)*");
    }

    private static IdentityMatch match(String declared, String read, HowRead howRead) {
        List<@Nullable Name> names = names(declared);
        List<@Nullable Name> printed = names(read);
        List<Name> prenoms = Stream.of(read.split("/", -1)[2].split(";", -1))
                .filter(prenom -> !prenom.isEmpty())
                .map(Name::new)
                .toList();
        return new IdentityDocument(printed.get(0), printed.get(1), prenoms, BORN, null, null, howRead)
                .compareWith(
                        new Identite(Civilite.MADAME, names.get(0), names.get(1), names.get(2), BORN), LocalDate.EPOCH);
    }

    private static List<@Nullable Name> names(String text) {
        return Arrays.asList(Stream.of(text.split("/", -1))
                .map(name -> name.isEmpty() || name.contains(";") ? null : new Name(name))
                .<@Nullable Name>toArray(Name[]::new));
    }
}
