package fr.procuration.bootstrap.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatWasLoggedTest {

    @TempDir
    private Path build;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refused 2550814168025",
                "nir=255081416802538",
                "2 55 08 14 168 025 38",
                "of 1991047505612",
                "the number 299122A123456",
                "Mme FRANÇOISE",
                "né le 16/04/1991",
                "1991-04-16T00:00",
                "user lefèvre not found",
                "read IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
                "mrz=P%3CFRAMUELLER%3C%3CANNE%3C%3C%3C",
                "d’Aubigné",
                "Leroy",
                "{\"prenom\":\"Alexis\"}",
                "{\"message\":\"one\\nLeroy\"}",
                "{\"message\":\"one\\u000bLeroy\"}"
            })
    void finds(String line) throws IOException {
        log(line);

        assertThat(WhatWasLogged.leaksIn(build)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 1764124800000 ms",
                "seed = 2350814168025123456",
                "<<< FAILURE! -- in fr.procuration.WhateverTest",
                "id 9094312b-7eab-401d-9ef2-e3ec8c6885fc",
                "fr.procuration.Martine",
                "Accounts (identifiant / code):\n  255081416802538 francoise Françoise MARTIN\nCtrl-C"
            })
    void passes_over(String line) throws IOException {
        log(line);

        assertThat(WhatWasLogged.leaksIn(build)).isEmpty();
    }

    private void log(String line) throws IOException {
        Path reports = Files.createDirectories(build.resolve("adapter-x/target/surefire-reports"));
        Files.writeString(reports.resolve("fr.XTest-output.txt"), line + "\n");
    }
}
