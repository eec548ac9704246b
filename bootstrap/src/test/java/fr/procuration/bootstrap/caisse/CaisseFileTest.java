package fr.procuration.bootstrap.caisse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.procuration.bootstrap.yaml.YamlFileException;
import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.Logo;
import fr.procuration.web.caisse.PublicText;
import fr.procuration.web.caisse.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of the caisse. */
class CaisseFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_name_is_enough() {
        Caisse caisse = read("nom: Caisse d’essai");

        assertThat(caisse.name()).isEqualTo("Caisse d’essai");
        assertThat(caisse.logo()).isNull();
        assertThat(caisse.particulars()).isEqualTo(Caisse.UNNAMED.particulars());
        assertThat(caisse.texts()).isEmpty();
    }

    @Test
    void says_all_of_a_caisse() throws IOException {
        Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        Caisse caisse = read("""
                nom: Caisse d’essai
                logo: %s
                adresse: 1 rue de l’Exemple, 75000 Paris
                directeur: Mme Camille Exemple
                hebergeur: Hébergeur d’essai, 1 quai de l’Exemple, 69000 Lyon
                contact: 3646
                delegue: dpo@example.fr
                textes:
                  aide:
                    - titre: Par téléphone
                      paragraphes: [Au 3646., De 8 h 30 à 17 h 30.]
                """.formatted(logo));

        assertThat(caisse.logo())
                .isEqualTo(Logo.of("logo.svg", Files.readAllBytes(logo)))
                .extracting(Logo::mediaType)
                .isEqualTo("image/svg+xml");
        assertThat(caisse.particulars())
                .isEqualTo(new Caisse.Particulars(
                        "1 rue de l’Exemple, 75000 Paris",
                        "Mme Camille Exemple",
                        "Hébergeur d’essai, 1 quai de l’Exemple, 69000 Lyon",
                        "3646",
                        "dpo@example.fr"));
        assertThat(caisse.texts())
                .containsOnlyKeys(PublicText.AIDE)
                .containsEntry(
                        PublicText.AIDE,
                        List.of(new Section("Par téléphone", List.of("Au 3646.", "De 8 h 30 à 17 h 30."))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adresse: ici                           | nom: is missing",
                "nom: a\\nfax: b                        | fax: is unknown",
                "nom: a\\nlogo: none.svg                | logo: there is no file of that name that can be read",
                "nom: a\\ntextes: {accueil: []}         | textes.accueil: is unknown",
                "nom: a\\ntextes: {aide: []}            | textes.aide: is empty",
                "nom: a\\ntextes: {aide: [{titre: b}]}  | textes.aide[0].paragraphes: is missing",
                "'nom: [a]'                             | nom: is missing"
            })
    void says_what_is_wrong_and_where(String yaml, String error) {
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .withMessage("PROCURATION_CAISSE: " + error);
    }

    @Test
    void takes_no_picture_that_is_too_large_or_of_another_kind() throws IOException {
        Path large = Files.write(folder.resolve("large.png"), new byte[Logo.MOST_BYTES + 1]);
        Path other = Files.writeString(folder.resolve("logo.html"), "<p>");

        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read("nom: a\nlogo: " + large))
                .withMessage("PROCURATION_CAISSE: logo: is larger than 30000 bytes");
        assertThatExceptionOfType(YamlFileException.class)
                .isThrownBy(() -> read("nom: a\nlogo: " + other))
                .withMessage("PROCURATION_CAISSE: logo: is neither an .svg nor a .png file");
    }

    private static Caisse read(String yaml) {
        return CaisseFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
