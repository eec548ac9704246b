package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.procuration.domain.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZoneTest {

    @Test
    void reads_the_french_card_since_2021() {
        Zone zone = Zone.read("""
                IDFRAX4RTBPFW46<<<<<<<<<<<<<<<
                9007138F3002119FRA<<<<<<<<<<<6
                MARTIN<<MAELYS<GAELLE<MARIE<<<
                """);

        assertThat(zone.layout()).isEqualTo(Layout.TD1);
        assertThat(zone.isVisa()).isFalse();
        assertThat(zone.isSpecimen()).isTrue();
        assertThat(zone.documentCode()).isEqualTo("ID");
        assertThat(zone.issuer()).isEqualTo("FRA");
        assertThat(zone.number()).isEqualTo("X4RTBPFW4");
        assertThat(zone.names())
                .isEqualTo(new ZoneNames("MARTIN", List.of("MAELYS GAELLE MARIE"), false, false, false));
        assertThat(zone.birth()).contains(date(90, 7, 13));
        assertThat(zone.sex()).contains(Sex.F);
        assertThat(zone.expiry()).contains(LocalDate.of(2030, 2, 11));
        assertThat(zone.wrongFields()).isEmpty();
    }

    @Test
    void reads_the_french_card_before_2021() {
        Zone zone = Zone.read("""
                IDFRABERTHIER<<<<<<<<<<<<<<<<<92C001
                8806923102858CORINNE<<<<<<<6512068F8
                """);

        assertThat(zone.layout()).isEqualTo(Layout.FRENCH_CARD);
        assertThat(zone.isSpecimen()).isTrue();
        assertThat(zone.documentCode()).isEqualTo("ID");
        assertThat(zone.issuer()).isEqualTo("FRA");
        assertThat(zone.number()).isEqualTo("880692310285");
        assertThat(zone.names()).isEqualTo(new ZoneNames("BERTHIER", List.of("CORINNE"), false, false, false));
        assertThat(zone.birth()).contains(date(65, 12, 6));
        assertThat(zone.sex()).contains(Sex.F);
        assertThat(zone.expiry()).isEmpty();
        assertThat(zone.wrongFields()).isEmpty();
    }

    @Test
    void reads_the_passport_of_doc_9303_part_4() {
        Zone zone = Zone.read("""
                P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                L898902C36UTO7408122F1204159ZE184226B<<<<<10
                """);

        assertThat(zone.layout()).isEqualTo(Layout.TD3);
        assertThat(zone.isSpecimen()).isTrue();
        assertThat(zone.documentCode()).isEqualTo("P");
        assertThat(zone.number()).isEqualTo("L898902C3");
        assertThat(zone.names().family()).isEqualTo("ERIKSSON");
        assertThat(zone.names().given()).containsExactly("ANNA MARIA");
        assertThat(zone.expiry()).contains(LocalDate.of(2012, 4, 15));
        assertThat(zone.wrongFields()).isEmpty();
    }

    /** Of Doc 9303 parts 5 to 7, of PRADO, and of tests of other readers that name PRADO. */
    @ParameterizedTest
    @CsvSource({
        "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<, TD1, D23145890",
        "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<, TD1, D23145890734",
        "IDBEL000590240<6013<<<<<<<<<<<8512017F1311048BEL851201002007REINARTZ<<ULRIKE<KATIA<E<<<<<<, TD1, 000590240601",
        "IDBEL600001795<0152<<<<<<<<<<<1301014F2311207BEL130101987398SPECIMEN<<SPECIMEN<<<<<<<<<<<<, TD1, 600001795015",
        "I<PRT007666667<ZZ00<<<<<<<<<<<8303143M3405293PRT<<<<<<<<<<<4CACADOR<DE<ARAUJO<<ANDRE<ESTEV, TD1, 007666667ZZ0",
        "IDD<<T220001293<<<<<<<<<<<<<<<6408125<2010315D<<<<<<<<<<<<<4MUSTERMANN<<ERIKA<<<<<<<<<<<<<, TD1, T22000129",
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6, TD2, D23145890",
        "ITD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<C<00000004D<<6408125F0404011<<<<<<<4, TD2, C0000000",
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0, TD3, C01X0006H",
        "P<ESPESPANOLA<ESPANOLA<<CARMEN<<<<<<<<<<<<<<ZAB0002549ESP8001014F2501017A9999999900<<<44, TD3, ZAB000254",
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<9409923102854CORINNE<<<<<<<6512068F4, FRENCH_CARD, 940992310285",
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L8988901C4XXX4009078F96121096ZE184226B<<<<<<, MRV_A, L8988901C",
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<L8988901C4XXX4009078F9612109<<<<<<<<, MRV_B, L8988901C",
        "VEFRAWANG<<YI<CHENG<<<<<<<<<<<<<<<<<6000000024CHN8001014M1909155<M900618, MRV_B, 600000002",
    })
    void reads_public_specimens(String text, Layout layout, String number) {
        Zone zone = Zone.read(text);

        assertThat(zone.layout()).isEqualTo(layout);
        assertThat(zone.number()).isEqualTo(number);
        assertThat(zone.isSpecimen()).isTrue();
        assertThat(zone.isVisa()).isEqualTo(layout == Layout.MRV_A || layout == Layout.MRV_B);
        assertThat(zone.wrongFields()).isEmpty();
    }

    @Test
    void a_document_in_use_is_no_specimen() {
        assertThat(WrittenZone.CARD.numbered("X4RTBPFW5").read().isSpecimen()).isFalse();
        assertThat(WrittenZone.CARD.issuedBy("D").read().isSpecimen()).isFalse();
    }

    /** In a French card before 2021 and a TD2 the digits stand elsewhere. */
    @Test
    void two_lines_of_36_by_france_are_what_their_digits_say() {
        WrittenZone td2 = WrittenZone.CARD.as(Layout.TD2);

        assertThat(td2.read().layout()).isEqualTo(Layout.TD2);
        assertThat(WrittenZone.OLD_CARD.read().layout()).isEqualTo(Layout.FRENCH_CARD);
    }

    @Test
    void two_lines_of_36_by_france_whose_digits_are_wrong_in_any_case_are_the_card_before_2021() {
        String wrong = WrittenZone.OLD_CARD.text().replaceAll(".$", "X");

        assertThat(Zone.read(wrong).layout()).isEqualTo(Layout.FRENCH_CARD);
    }

    @ParameterizedTest
    @CsvSource({"<, X", "X, X", "M, M", "F, F"})
    void reads_the_sex(String sign, Sex sex) {
        assertThat(WrittenZone.CARD.sexed(sign).read().sex()).contains(sex);
    }

    @ParameterizedTest
    @CsvSource({"800101, 1980-01-01", "991231, 1999-12-31", "000229, 2000-02-29", "791231, 2079-12-31"})
    void a_document_expires_between_1980_and_2079(String written, LocalDate expiry) {
        assertThat(WrittenZone.CARD.expiring(written).read().expiry()).contains(expiry);
    }

    @Test
    void a_document_may_not_expire() {
        Zone zone = WrittenZone.PASSPORT.expiring("<<<<<<").read();

        assertThat(zone.expiry()).isEmpty();
        assertThat(zone.expiry(LocalDate.EPOCH)).isEmpty();
        assertThat(zone.wrongFields()).isEmpty();
    }

    @Test
    void a_stated_expiry_leaves_nothing_open() {
        LocalDate day = LocalDate.of(2030, 2, 11);

        assertThat(WrittenZone.CARD.read().expiry(LocalDate.EPOCH)).contains(new Expiry(day, day));
    }

    @Test
    void the_exception_names_the_defect_and_not_the_text() {
        assertThatExceptionOfType(InvalidZoneException.class)
                .isThrownBy(() -> Zone.read("IDFRAMARTIN"))
                .withMessage("zone: LENGTH")
                .withNoCause()
                .satisfies(refused -> assertThat(refused.defect()).isEqualTo(ZoneDefect.LENGTH));
    }

    static List<WrittenZone> oneOfEachLayout() {
        return List.of(
                WrittenZone.CARD,
                WrittenZone.CARD.as(Layout.TD2).issuedBy("ROU"),
                WrittenZone.PASSPORT,
                WrittenZone.OLD_CARD,
                WrittenZone.CARD.as(Layout.MRV_A).coded("V"),
                WrittenZone.CARD.as(Layout.MRV_B).coded("V"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachLayout")
    void equal_zones_say_the_same_and_show_nothing(WrittenZone written) {
        Zone zone = written.read();

        assertThat(zone.layout()).isEqualTo(written.layout());
        assertThat(zone).isEqualTo(written.read()).hasSameHashCodeAs(written.read());
        assertThat(zone).isNotEqualTo(written.sexed("M").read());
        assertThat(zone).hasToString("Zone[masked]");
        assertThat(zone.names()).hasToString("ZoneNames[masked]");
        assertThat(zone.birth().orElseThrow()).hasToString("ZoneDate[masked]");
    }

    private static ZoneDate date(int year, int month, int day) {
        return new ZoneDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day));
    }
}
