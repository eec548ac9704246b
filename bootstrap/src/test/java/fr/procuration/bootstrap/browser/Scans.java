package fr.procuration.bootstrap.browser;

import fr.procuration.port.fixture.ScannedZones;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Zones, and the mandataires they are of. */
final class Scans {

    /** Of the nephew of the guide. */
    static final List<String> PASSPORT = ScannedZones.passport("MARTIN<<NICOLAS<PAUL", "910416", "M", "330102");

    static final List<String> CARD = ScannedZones.card("MARTIN<<NICOLAS<PAUL", "910416", "M", "330102");
    static final List<String> OLD_CARD = ScannedZones.oldCard("MARTIN", "NICOLAS<<PAUL", "910416", "M", "1806");
    static final List<String> EXPIRED = ScannedZones.card("MARTIN<<NICOLAS<PAUL", "910416", "M", "250102");

    /** Names that the zone of a card has no room for. */
    static final String LONG_NAMES = mandataire("Montgolfier-Beaurepaire", "Apollinaire");

    static final List<String> CUT_AND_MISREAD =
            misread(ScannedZones.card("MONTGOLFIER<BEAUREPAIRE<<APOLL", "910416", "M", "330102"));

    static final String RIGHT_TO_LEFT = mandataire("عبد الله", "محمد");

    /** As long as names can be; of letters by chance, that no compression makes short. */
    static final String LONGEST_NAMES = """
            {"mandataire":{"civilite":"MONSIEUR","nom":"%s","nomUsage":"%s","prenom":"%s","dateNaissance":"1991-04-16"},
             "certifie":true}""".formatted(letters(1), letters(2), letters(3));

    private Scans() {}

    private static String letters(long seed) {
        String all = "abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûüœæłø";
        return new Random(seed)
                .ints(100, 0, all.length())
                .mapToObj(each -> all.substring(each, each + 1))
                .collect(Collectors.joining());
    }

    private static List<String> misread(List<String> card) {
        return List.of(card.get(0).replace("Q4RT", "Q4R7"), card.get(1), card.get(2));
    }

    private static String mandataire(String nom, String prenom) {
        return """
                {"mandataire":{"civilite":"MONSIEUR","nom":"%s","prenom":"%s","dateNaissance":"1991-04-16"},
                 "certifie":true}""".formatted(nom, prenom);
    }
}
