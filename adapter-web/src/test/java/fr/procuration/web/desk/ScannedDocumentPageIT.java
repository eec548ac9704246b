package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Identites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.ScannedZones;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's page where the zone of a document was scanned; it is 16/12/2025. */
class ScannedDocumentPageIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of());

    private static final List<String> PASSPORT =
            ScannedZones.passport("LEFEVRE<<SANDRINE<MARIE", "800229", "F", "330102");

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms desk = new DeskForms(SERVICE, agent);

    @Test
    void the_zone_is_the_first_field_and_has_the_focus_once_a_mandataire_is_found() {
        grantTo(Mandataires.SANDRINE);

        String page = desk.send("/medialog", "nir", mandant.nir().value()).body();

        assertThat(page).containsPattern("<textarea id=\"mrz\"[^>]* autocapitalize=\"characters\"[^>]* autofocus");
        assertThat(page).doesNotContainPattern("role=\"status\"[^>]*autofocus");
        assertThat(page.indexOf("id=\"mrz\"")).isLessThan(page.indexOf("id=\"nom\""));
    }

    static Stream<String> zones() {
        List<String> card = ScannedZones.card("LEFEVRE<<SANDRINE<MARIE", "800229", "F", "330102");
        return Stream.of(
                String.join("\r\n", PASSPORT) + "\r\n",
                String.join("", PASSPORT).toLowerCase(),
                String.join("\n", card),
                String.join("", card),
                String.join("\n", ScannedZones.oldCard("LEFEVRE", "SANDRINE", "800229", "F", "1806")));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_zone_alone_is_enough(String zone) {
        grantTo(Mandataires.SANDRINE);

        Answer page = scan(zone);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Identité conforme", "tous ses chiffres de contrôle sont justes", "<bdi>LEFEVRE</bdi>");
    }

    @Test
    void the_zone_speaks_for_the_reception_too() {
        grantTo(Mandataires.SANDRINE);
        Answer conforming = scan(String.join("\n", PASSPORT));

        assertThat(conforming.body()).doesNotContain("name=\"nom\"");
        assertThat(desk.send(
                                "/medialog/reception",
                                "nir",
                                mandant.nir().value(),
                                "visite",
                                DeskForms.hidden(conforming, "visite"),
                                "nomUsage",
                                DeskForms.hidden(conforming, "nomUsage"),
                                "mrz",
                                DeskForms.hidden(conforming, "mrz").replace("&lt;", "<"))
                        .body())
                .contains("Le rendez-vous peut commencer");
    }

    @Test
    void what_was_read_stands_in_the_fields_when_the_form_is_shown_again() {
        grantTo(Mandataires.SANDRINE);

        Answer page = scan(String.join("\n", ScannedZones.passport("LEFEVRE<<MARIE", "8002<<", "F", "240102")));

        assertThat(page.body())
                .contains("Identité différente", "Pièce expirée le 02/01/2024.", "effacez-la")
                .contains("value=\"LEFEVRE\"", "value=\"MARIE\"", "value=\"00/02/1980\"", "value=\"02/01/2024\"")
                .contains("<option value=\"F\" selected>", "LEFEVRE&lt;&lt;MARIE");
    }

    @Test
    void the_name_typed_beside_the_zone_is_read_with_it() {
        grantTo(Mandataires.SANDRINE);
        String zone = String.join("\n", ScannedZones.passport("CANAPELLE<<SANDRINE", "800229", "F", "330102"));

        assertThat(scan(zone, "nomUsage", "D’AUBIGNE", "nom", "AUTRE").body())
                .contains("Identité conforme", "lu comme nom d’usage")
                .doesNotContain("AUTRE");
        assertThat(scan(zone, "nomUsage", "D4UBIGNE").status()).isEqualTo(422);
    }

    @Test
    void a_birth_name_that_was_not_declared_asks_for_the_name_on_the_document() {
        grantTo(new Mandataire(Identites.of(Civilite.MADAME, "Fauteuillac", "Odile", new BirthDate(1980, 2, 29))));
        String zone = String.join("\n", ScannedZones.passport("CANAPELLE<<ODILE", "800229", "F", "330102"));

        assertThat(scan(zone).body()).contains("Identité à vérifier", "lisez le nom d’usage sur la pièce");
        assertThat(scan(zone, "nomUsage", "Fauteuillac").body()).contains("Identité conforme");
    }

    @Test
    void a_wrong_digit_names_the_field_it_covers() {
        grantTo(Mandataires.SANDRINE);
        String second = PASSPORT.get(1);
        String zone = PASSPORT.get(0) + "\n21" + second.substring(2, 27) + "0" + second.substring(28);

        assertThat(scan(zone).body())
                .contains(
                        "Identité à vérifier",
                        "Chiffre de contrôle faux pour le numéro, la date d’expiration, l’ensemble");
    }

    @Test
    void says_why_a_document_is_not_taken() {
        grantTo(Mandataires.SANDRINE);
        String visa = String.join("\n", PASSPORT).replace("P<FRA", "V<FRA");
        String specimen =
                PASSPORT.get(0).replace("FRA", "UTO") + "\n" + PASSPORT.get(1).replace("FRA", "UTO");
        String oldCard = String.join("\n", ScannedZones.oldCard("LEFEVRE", "SANDRINE", "800229", "F", "0306"));

        assertThat(scan(visa).body()).contains("Identité à vérifier", "Un visa ne prouve pas l’identité");
        assertThat(scan(specimen).body())
                .contains("Pièce refusée\u00a0: spécimen")
                .doesNotContain("/medialog/reception");
        assertThat(scan(oldCard).body()).contains("Identité à vérifier", "Pièce expirée le 29/06/2013 au plus tard");
    }

    @Test
    void says_which_letters_cannot_be_there() {
        grantTo(Mandataires.SANDRINE);
        String zone = String.join("\n", PASSPORT).replace("LEFEVRE", "LEF3VRE");

        assertThat(scan(zone).body()).contains("ce qui ne peut pas s’y trouver pour le nom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P<FRA", "IDFRA<<<<", "  1 2 3"})
    void keeps_a_zone_that_cannot_be_read_and_says_so_at_the_field(String zone) {
        grantTo(Mandataires.SANDRINE);

        Answer page = scan(zone, "nom", "LEFEVRE", "prenoms", "Sandrine", "nomUsage", "", "expireLe", "1");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#mrz\"", "aria-invalid=\"true\" aria-describedby=\"mrz-aide mrz-erreur\"")
                .contains(">" + zone.replace("<", "&lt;") + "</textarea>")
                .contains("value=\"LEFEVRE\"", "value=\"Sandrine\"", "value=\"1\"");
    }

    @Test
    void shows_a_name_isolated_from_its_line() {
        grantTo(new Mandataire(
                new Identite(Civilite.MONSIEUR, new Name("محمد"), null, new Name("علي"), new BirthDate(1980, 2, 29))));

        Answer page = scan(String.join("\n", ScannedZones.passport("MOHAMMED<<ALI", "800229", "M", "330102")));

        assertThat(page.body())
                .contains("<dd><bdi>محمد</bdi></dd>", "Déclaré&nbsp;: <bdi>علي</bdi>", "Pièce&nbsp;: <bdi>ALI</bdi>")
                .contains("une autre écriture")
                .containsPattern("<input [^>]*id=\"nom\"[^>]* dir=\"auto\"");
    }

    private void grantTo(Mandataire mandataire) {
        SERVICE.bean(InMemoryProcurations.class)
                .record(Changes.grant(Declarations.by(mandant, mandataire), Instants.GUIDE));
    }

    private Answer scan(String zone, String... others) {
        return desk.send(
                "/medialog/piece",
                Stream.concat(Stream.of("nir", mandant.nir().value(), "mrz", zone), Stream.of(others))
                        .toArray(String[]::new));
    }
}
