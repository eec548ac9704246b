package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.zone.Layout;
import fr.procuration.domain.zone.WrittenZone;
import fr.procuration.domain.zone.Zone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final WrittenZone CARD =
            WrittenZone.CARD.numbered("X4RTBPFW5").named("MARTIN<<MAELYS");
    private static final WrittenZone OLD_CARD = WrittenZone.OLD_CARD
            .numbered("150392310285")
            .named("MARTIN")
            .given("MAELYS")
            .bornOn("900713");

    @Test
    void is_conforme_in_each_layout_of_a_proof_of_identity() {
        Identite maelys = born("1990-07-13");

        for (WrittenZone written : List.of(
                CARD, CARD.as(Layout.TD2).issuedBy("ROU"), CARD.as(Layout.TD3).coded("P"), OLD_CARD)) {
            IdentityMatch match = compare(written, maelys);
            assertThat(match.overall()).isEqualTo(Match.CONFORME);
            assertThat(match.civilite()).isEqualTo(Match.CONFORME);
            assertThat(match.motifs()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "900713, 1990-07-13, SAME",
        "900713, 1890-07-13, SAME",
        "050713, 2005-07-13, SAME",
        "050713, 1905-07-13, SAME",
        "050713, 2005-07-14, OTHER",
        "990713, 2005-07-13, OTHER",
        "000229, 2000-02-29, SAME",
        "000229, 1900-02-28, OTHER",
        "000229, 1900-03-01, OTHER",
        "000229, 1900-00-00, OTHER",
        "9007<<, 1990-07-13, INCOMPLETE",
        "90<<<<, 1990-07-13, INCOMPLETE",
        "90<<<<, 1990-00-00, SAME",
        "9007<<, 1990-07-00, SAME",
        "900713, 1990-07-00, INCOMPLETE",
        "900713, 1990-00-00, INCOMPLETE",
        "900000, 1990-00-00, SAME",
        "900101, 1990-07-13, INCOMPLETE",
        "90<<<<, 1991-07-13, OTHER",
        "9008<<, 1990-07-13, OTHER",
        "<<<<<<, 1990-07-13, ABSENT",
        "<<0713, 1990-07-13, ABSENT",
    })
    void the_date_of_birth_is_read_in_the_century_of_the_one_declared(
            String written, String declared, BirthDateReading expected) {
        assertThat(compare(CARD.bornOn(written), born(declared)).dateLue()).isEqualTo(expected);
        assertThat(compare(OLD_CARD.bornOn(written), born(declared)).dateLue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "900713, 900714, 1990-07-13, MISREAD",
        "900713, 9O0713, 1990-07-13, MISREAD",
        "900714, 900713, 1990-07-13, SAME",
        "909913, 909913, 1990-07-13, MISREAD",
    })
    void a_wrong_digit_of_the_birth_never_makes_somebody_else(
            String written, String misread, String declared, BirthDateReading expected) {
        String text = CARD.bornOn(written).text().replace("\n" + written, "\n" + misread);
        IdentityMatch match = scanned(Zone.read(text)).compareWith(born(declared), TODAY);

        assertThat(match.dateLue()).isEqualTo(expected);
        assertThat(match.overall()).isEqualTo(Match.A_VERIFIER);
        assertThat(match.objections()).contains(Objection.WRONG_DIGIT);
    }

    @Test
    void a_wrong_digit_of_another_field_leaves_another_date_different() {
        String text = CARD.text().replace("IDFRAX4", "IDFRAX5");
        IdentityMatch match = scanned(Zone.read(text)).compareWith(born("1990-07-14"), TODAY);

        assertThat(match.dateLue()).isEqualTo(BirthDateReading.OTHER);
        assertThat(match.motifs()).containsExactly("date-differente", "cle-mrz");
    }

    @Test
    void a_visa_is_to_be_verified_at_best() {
        WrittenZone visa = CARD.as(Layout.MRV_B).coded("V");

        assertThat(compare(visa, born("1990-07-13")).motifs()).containsExactly("visa");
        assertThat(compare(visa, born("1990-07-13")).overall()).isEqualTo(Match.A_VERIFIER);
    }

    @Test
    void a_specimen_is_nobody_s() {
        IdentityMatch match = compare(CARD.numbered("X4RTBPFW4"), born("1990-07-13"));

        assertThat(match.motifs()).containsExactly("specimen");
        assertThat(match.overall()).isEqualTo(Match.DIFFERENT);
        assertThat(compare(CARD.issuedBy("UTO"), born("1990-07-13")).overall()).isEqualTo(Match.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"261129, ", "261128, piece-expiree", "<<<<<<, ", "26AB28, cle-mrz"})
    void counts_until_its_last_day(String expiry, @Nullable String motif) {
        List<String> read = compare(CARD.expiring(expiry), born("1990-07-13")).motifs();

        assertThat(read).isEqualTo(motif == null ? List.of() : List.of(motif));
    }

    @ParameterizedTest
    @CsvSource({
        // Issued to an adult: fifteen years.
        "1203, 900713, 1990-07-13, ",
        "1112, 900713, 1990-07-13, ",
        "1111, 900713, 1990-07-13, piece-peut-etre-expiree",
        "1110, 900713, 1990-07-13, piece-expiree",
        // Issued to a minor: ten years, even if the date of birth is known in part only.
        "1203, 950713, 1995-07-13, piece-expiree",
        "1203, 94<<<<, 1994-00-00, piece-expiree",
        "1703, 030713, 2003-07-13, ",
        "1611, 030713, 2003-07-13, piece-peut-etre-expiree",
        // Before 2004: ten years.
        "0312, 600713, 1960-07-13, piece-expiree",
    })
    void a_french_card_before_2021_is_valid_longer_if_issued_to_an_adult(
            String issued, String written, String declared, @Nullable String motif) {
        WrittenZone card = OLD_CARD.numbered(issued + "92310285").bornOn(written);

        assertThat(compare(card, born(declared)).motifs()).isEqualTo(motif == null ? List.of() : List.of(motif));
    }

    @Test
    void the_nom_d_usage_beside_the_zone_tells_what_the_zone_alone_leaves_to_verify() {
        Identite married = Identites.of(Civilite.MADAME, "Fauteuillac", null, "Maëlys", "1990-07-13");
        Zone zone = CARD.read();

        IdentityMatch alone = scanned(zone).compareWith(married, TODAY);
        IdentityMatch beside = new ScannedDocument(zone, new Name("Fauteuillac")).compareWith(married, TODAY);
        IdentityMatch another = new ScannedDocument(zone, new Name("Canapelle")).compareWith(married, TODAY);

        assertThat(alone.motifs()).containsExactly("nom-naissance-non-declare");
        assertThat(alone.overall()).isEqualTo(Match.A_VERIFIER);
        assertThat(beside.motifs()).containsExactly("nom-usage");
        assertThat(beside.overall()).isEqualTo(Match.CONFORME);
        assertThat(another.overall()).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void a_name_in_which_a_digit_was_read_is_not_compared() {
        IdentityMatch family = compare(CARD.named("MART1N<<MAELYS"), born("1990-07-13"));
        IdentityMatch given = compare(CARD.named("MARTIN<<MAE1YS"), born("1990-07-13"));

        assertThat(family.motifs()).containsExactly("nom-absent", "zone-mal-lue");
        assertThat(given.motifs()).containsExactly("prenom-absent", "zone-mal-lue");
        assertThat(given.overall()).isEqualTo(Match.A_VERIFIER);
    }

    /** The examples of Doc 9303 part 4, 4.2.3, and the other ways to cut. */
    @ParameterizedTest
    @CsvSource({
        "TD3, BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI, Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo",
        "TD3, BENNELONG<WOOLOOMOOL<WARRANDYT<WAR<<D<P, Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo",
        "TD3, BENNELONG<W<WARRANDYTE<WARNAMBOOL<<DING, Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo",
        "TD3, BENNELONG<WARRANDYTE<WARNAMBOOL<<DIN<PO, Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo",
        "TD3, NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, Nilavadhanananda, Chayapa Dejthamrong Krasuang",
        "TD3, NILAVADHANANANDA<<CHAYAPA<DEJTHAMR<KRAS, Nilavadhanananda, Krasuang",
        "TD3, NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, Nilavadhanananda, Chayapa Krasuang",
        "TD1, RAKOTOARIMANANANDRIANJAFIMANGA, Rakotoarimananandrianjafimanga, Voahangy",
        "TD1, RAKOTOARIMANANANDRIANJAFIM<<VO, Rakotoarimananandrianjafimangara, Voahangy",
        "TD1, PAPANDROPOULOU<<IOANNA<MARIA<E, Papandropoulou, Zoé",
        "TD1, GARCIA<LOP<FERNANDE<<MARIA<CAR, García López, María",
        "TD2, MUELLER<LUEDENSCHE<<UTE<MARIAN, Müller-Lüdenscheidt, Ute",
    })
    void a_name_cut_is_to_be_verified(Layout layout, String names, String nom, String prenom) {
        WrittenZone written = CARD.as(layout).issuedBy("ROU").named(names);
        String padded = layout == Layout.TD2 ? names + "E" : names;
        Identite declared = Identites.of(Civilite.MADAME, nom, null, prenom, "1990-07-13");

        assertThat(compare(written.named(padded), declared).overall()).isEqualTo(Match.A_VERIFIER);
    }

    @ParameterizedTest
    @CsvSource({
        "MARIE<ANTOINETTE, Marie-Antoinette, CUT",
        "MARIE<ANTOINETTE, Joséphine, CUT",
        "MARIE<<CLAIRE<EM, Claire-Emmanuelle, CUT",
        "MARIE<<CLAIRE, Claire, ANOTHER",
        "MARIE<<CLAIRE, Joséphine, CUT",
        "MARIE<<ANNE, Joséphine, NONE",
    })
    void fourteen_places_for_given_names_before_2021(String given, String prenom, GivenNameReading expected) {
        WrittenZone written = OLD_CARD.given(given.substring(0, Math.min(14, given.length())));
        Identite declared = Identites.of(Civilite.MADAME, "Martin", null, prenom, "1990-07-13");

        assertThat(compare(written, declared).prenomLu()).isEqualTo(expected);
    }

    @Test
    void says_what_it_read_beside_an_identity() {
        ScannedDocument document = new ScannedDocument(CARD.read(), new Name("Fauteuillac"));
        IdentityDocument read = document.beside(born("1950-01-01"));

        assertThat(read.nom()).isEqualTo(new Name("MARTIN"));
        assertThat(read.nomUsage()).isEqualTo(new Name("Fauteuillac"));
        assertThat(read.prenoms()).containsExactly(new Name("MAELYS"));
        assertThat(read.dateNaissance()).isEqualTo(new BirthDate(1990, 7, 13));
        assertThat(read.expireLe()).isEqualTo(LocalDate.of(2030, 2, 11));
        assertThat(document.zoneRead()).contains(Layout.TD1);
    }

    @Test
    void never_shows_itself() {
        assertThat(scanned(CARD.read())).hasToString("ScannedDocument[masked]");
    }

    private static Identite born(String date) {
        return Identites.of(Civilite.MADAME, "Martin", null, "Maëlys", date);
    }

    private static IdentityMatch compare(WrittenZone written, Identite declared) {
        return scanned(written.read()).compareWith(declared, TODAY);
    }

    private static ScannedDocument scanned(Zone zone) {
        return new ScannedDocument(zone, null);
    }
}
