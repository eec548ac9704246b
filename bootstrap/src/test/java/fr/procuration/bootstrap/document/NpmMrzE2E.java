package fr.procuration.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.document.NpmMrz.Reading;
import fr.procuration.domain.zone.Layout;
import fr.procuration.domain.zone.Zone;
import fr.procuration.domain.zone.ZoneField;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A second opinion on zones: the npm package mrz agrees on public specimens; where it disagrees, each test says how. */
class NpmMrzE2E {

    private static final List<String> SPECIMENS = List.of(
            "IDFRAX4RTBPFW46<<<<<<<<<<<<<<< 9007138F3002119FRA<<<<<<<<<<<6 MARTIN<<MAELYS<GAELLE<MARIE<<<",
            "IDBEL000590240<6013<<<<<<<<<<< 8512017F1311048BEL851201002007 REINARTZ<<ULRIKE<KATIA<E<<<<<<",
            "IDBEL600001795<0152<<<<<<<<<<< 1301014F2311207BEL130101987398 SPECIMEN<<SPECIMEN<<<<<<<<<<<<",
            "I<PRT007666667<ZZ00<<<<<<<<<<< 8303143M3405293PRT<<<<<<<<<<<4 CACADOR<DE<ARAUJO<<ANDRE<ESTEV",
            "IDD<<T220001293<<<<<<<<<<<<<<< 6408125<2010315D<<<<<<<<<<<<<4 MUSTERMANN<<ERIKA<<<<<<<<<<<<<",
            "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<< C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0",
            "P<ESPESPANOLA<ESPANOLA<<CARMEN<<<<<<<<<<<<<< ZAB0002549ESP8001014F2501017A9999999900<<<44",
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<92C001 8806923102858CORINNE<<<<<<<6512068F8",
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<< 9409923102854CORINNE<<<<<<<6512068F4");

    @Test
    void agrees_on_public_specimens() {
        List<Reading> readings = NpmMrz.read(SPECIMENS);
        for (int i = 0; i < readings.size(); i++) {
            Zone zone = Zone.read(SPECIMENS.get(i));
            Reading other = readings.get(i);
            assertThat(other.wrong()).isEmpty();
            assertThat(zone.wrongFields()).isEmpty();
            assertThat(zone.layout() == Layout.FRENCH_CARD)
                    .isEqualTo(other.format().equals("FRENCH_NATIONAL_ID"));
            assertThat(zone.number()).isEqualTo(other.number());
            assertThat(zone.issuer()).isEqualTo(other.issuer());
            assertThat(zone.names().family()).isEqualTo(other.familyName());
            assertThat(zone.names().given()).containsExactly(other.givenNames());
            assertThat(SPECIMENS.get(i)).contains(other.birth()).contains(other.expiry());
        }
    }

    /** For each digit of each specimen. */
    @Test
    void agrees_on_which_digit_is_wrong() {
        List<String> marred = SPECIMENS.stream()
                .flatMap(zone -> IntStream.range(5, zone.length())
                        .filter(place -> Character.isDigit(zone.charAt(place)))
                        .mapToObj(place -> zone.substring(0, place)
                                + (char) ('0' + (zone.charAt(place) - '0' + 1) % 10)
                                + zone.substring(place + 1)))
                .toList();
        List<Reading> readings = NpmMrz.read(marred);
        for (int i = 0; i < readings.size(); i++) {
            List<String> other = readings.get(i).wrong();
            Set<ZoneField> wrong = Zone.read(marred.get(i)).wrongFields();
            assertThat(wrong.contains(ZoneField.COMPOSITE)).isEqualTo(other.contains("compositeCheckDigit"));
            assertThat(wrong.contains(ZoneField.NUMBER)).isEqualTo(other.contains("documentNumberCheckDigit"));
            assertThat(wrong.contains(ZoneField.BIRTH))
                    .isEqualTo(other.contains("birthDate") || other.contains("birthDateCheckDigit"));
        }
    }

    @Test
    void does_not_know_utopia() {
        String utopia = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10";

        assertThat(read(utopia).wrong()).containsExactly("issuingState", "nationality");
        assertThat(Zone.read(utopia).wrongFields()).isEmpty();
    }

    @Test
    void does_not_know_visas() {
        String visa = "VEFRAWANG<<YI<CHENG<<<<<<<<<<<<<<<<< 6000000024CHN8001014M1909155<M900618";

        assertThat(read(visa).wrong()).contains("documentCode", "compositeCheckDigit");
        assertThat(Zone.read(visa).wrongFields()).isEmpty();
    }

    /** See findings/npm-mrz-family-name-twice.sh. */
    @Test
    void gives_a_family_name_that_fills_its_field_as_given_name_too() {
        String longName = "RAKOTOARIMANANANDRIANJAFIMANGA";
        String card = "IDFRAX4RTBPFW46<<<<<<<<<<<<<<< 9007138F3002119FRA<<<<<<<<<<<6 " + longName;

        assertThat(read(card).givenNames()).isEqualTo(longName);
        assertThat(Zone.read(card).names().given()).isEmpty();
    }

    @Test
    void leaves_blanks_between_the_given_names_of_the_french_card_before_2021() {
        String card = "IDFRAMARTIN<<<<<<<<<<<<<<<<<<<974001 0501974001230JEAN<PIERRE<<M6506124M2";

        assertThat(read(card).givenNames()).isEqualTo("JEAN PIERRE  M");
        assertThat(Zone.read(card).names().given()).containsExactly("JEAN-PIERRE", "M");
    }

    @Test
    void takes_31_february_for_a_day() {
        String card = "IDFRAX4RTBPFW46<<<<<<<<<<<<<<< 9202313F3002119FRA<<<<<<<<<<<6 MARTIN<<JEAN<<<<<<<<<<<<<<<<<<";

        assertThat(read(card).wrong()).isEmpty();
        assertThat(Zone.read(card).wrongFields()).containsExactly(ZoneField.BIRTH);
    }

    @Test
    void leaves_fillers_in_a_number_as_blanks() {
        String permit = "ITD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<< C<00000004D<<6408125F0404011<<<<<<<4";

        assertThat(read(permit).number()).isEqualTo("C 0000000");
        assertThat(Zone.read(permit).number()).isEqualTo("C0000000");
    }

    private static Reading read(String zone) {
        return NpmMrz.read(List.of(zone)).get(0);
    }
}
