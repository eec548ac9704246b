package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongFieldsTest {

    private static final WrittenZone TD2 = WrittenZone.CARD.as(Layout.TD2).issuedBy("ROU");

    @Test
    void are_told_in_passports() {
        WrittenZone passport = WrittenZone.PASSPORT.with("ZE184226B");

        assertThat(changed(passport, "X4RTBPFW46", "X4RTBPFW47"))
                .containsExactly(ZoneField.NUMBER, ZoneField.COMPOSITE);
        assertThat(changed(passport, "9007138", "9007137")).containsExactly(ZoneField.BIRTH, ZoneField.COMPOSITE);
        assertThat(changed(passport, "3002119", "3002118")).containsExactly(ZoneField.EXPIRY, ZoneField.COMPOSITE);
        assertThat(changed(passport, "ZE184226B<<<<<1", "ZE184226B<<<<<2"))
                .containsExactly(ZoneField.OPTIONAL, ZoneField.COMPOSITE);
        assertThat(changed(passport, ".\\z", "X")).containsExactly(ZoneField.COMPOSITE);
    }

    /** Of each layout the composite digit stands over other fields. */
    @Test
    void are_told_of_the_composite_alone_where_the_optional_data_have_no_digit() {
        assertThat(changed(WrittenZone.CARD.with("1"), "461<", "462<")).containsExactly(ZoneField.COMPOSITE);
        assertThat(changed(TD2.with("1"), "1(?=<{6}.\\z)", "2")).containsExactly(ZoneField.COMPOSITE);
        assertThat(changed(WrittenZone.OLD_CARD, "BERTHIER", "BERTHIEZ")).containsExactly(ZoneField.COMPOSITE);
        assertThat(changed(WrittenZone.OLD_CARD, "CORINNE", "CORINNA")).containsExactly(ZoneField.COMPOSITE);
        assertThat(changed(WrittenZone.OLD_CARD, "<<<<<<\n", "<92400\n")).containsExactly(ZoneField.COMPOSITE);
        assertThat(changed(WrittenZone.OLD_CARD, "F(?=.\\z)", "M")).containsExactly(ZoneField.COMPOSITE);
    }

    @Test
    void are_told_of_visas_without_a_composite() {
        WrittenZone visa = WrittenZone.CARD.as(Layout.MRV_B).coded("V");

        assertThat(changed(visa, "X4RTBPFW46", "X4RTBPFW47")).containsExactly(ZoneField.NUMBER);
        assertThat(changed(visa, "9007138", "9007137")).containsExactly(ZoneField.BIRTH);
        assertThat(changed(visa, "3002119", "3002118")).containsExactly(ZoneField.EXPIRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900231", "910229", "901301", "900732", "90<<13", "9<<<<<", "9A0713", "900012"})
    void are_told_of_a_birth_on_no_day(String birth) {
        assertThat(WrittenZone.CARD.bornOn(birth).read().wrongFields()).containsExactly(ZoneField.BIRTH);
        assertThat(WrittenZone.CARD.bornOn(birth).read().birth()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"300231", "290229", "3002<<", "30<<<<", "300200", "<<0211"})
    void are_told_of_an_expiry_on_no_day(String expiry) {
        assertThat(WrittenZone.CARD.expiring(expiry).read().wrongFields()).containsExactly(ZoneField.EXPIRY);
        assertThat(WrittenZone.CARD.expiring(expiry).read().expiry()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"061392310285", "060092310285", "0<0192310285", "A60192310285", "<<0192310285"})
    void are_told_of_an_issue_in_no_month(String number) {
        Zone zone = WrittenZone.OLD_CARD.numbered(number).read();

        assertThat(zone.wrongFields()).containsExactly(ZoneField.ISSUE);
        assertThat(zone.names().family()).isEqualTo("BERTHIER");
    }

    @ParameterizedTest
    @CsvSource({
        "MART1N<<MAELYS, FAMILY_NAME",
        "MARTIN<<MAE1YS, GIVEN_NAMES",
        "MARTIN<<MAELYS<2, GIVEN_NAMES",
    })
    void are_told_of_digits_in_names_which_are_read_all_the_same(String names, ZoneField field) {
        Zone zone = WrittenZone.CARD.named(names).read();

        assertThat(zone.wrongFields()).containsExactly(field);
        String read =
                zone.names().family() + " " + String.join(" ", zone.names().given());
        assertThat(read).isEqualTo(names.replace("<<", "<").replace('<', ' '));
    }

    @Test
    void are_told_of_nobody() {
        assertThat(WrittenZone.CARD.named("").read().wrongFields()).containsExactly(ZoneField.FAMILY_NAME);
        assertThat(WrittenZone.OLD_CARD.named("").given("").read().wrongFields())
                .containsExactly(ZoneField.FAMILY_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MADONNA", "<<MADONNA"})
    void are_not_told_of_a_single_name(String names) {
        assertThat(WrittenZone.CARD.named(names).read().wrongFields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "H", "0"})
    void are_told_of_another_sex(String sign) {
        assertThat(WrittenZone.CARD.sexed(sign).read().wrongFields()).containsExactly(ZoneField.SEX);
        assertThat(WrittenZone.CARD.sexed(sign).read().sex()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UT0", "", "F<A"})
    void are_told_of_an_issuer_that_is_no_code(String issuer) {
        assertThat(WrittenZone.CARD.issuedBy(issuer).read().wrongFields()).containsExactly(ZoneField.ISSUER);
    }

    @Test
    void are_told_of_a_missing_number() {
        assertThat(WrittenZone.CARD.numbered("").read().wrongFields()).containsExactly(ZoneField.NUMBER);
    }

    @Test
    void are_told_of_a_long_number() {
        WrittenZone card = WrittenZone.CARD.numbered("D23145890734");

        assertThat(changed(card, "<7349<", "<7340<")).contains(ZoneField.NUMBER);
        assertThat(changed(card, "<7349<", "<7439<")).contains(ZoneField.NUMBER);
        assertThat(changed(card, "<7349<", "<7<<<<")).contains(ZoneField.NUMBER);
        assertThat(changed(card, "<7349<", "<<<<<<")).contains(ZoneField.NUMBER);
    }

    /** Cards of Belgium: of 2015 with the filler, of 2020 without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDBEL592211692<1741<<<<<<<<<<<9003107F2509301BEL900310244094SPECIMEN<<SPECIMEN<<<<<<<<<<<<",
                "IDBEL000001115<7027<<<<<<<<<<<9502286F3001064BEL950228998747SPECIMEN<<SPECIMEN<<<<<<<<<<<<"
            })
    void are_not_told_of_long_numbers_with_either_digit(String card) {
        assertThat(Zone.read(card).wrongFields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "0"})
    void are_not_told_of_optional_data_that_are_empty(String digit) {
        String line = WrittenZone.PASSPORT.text().replaceFirst("0(?=.\\z)", digit);

        assertThat(Zone.read(line).wrongFields()).isEmpty();
    }

    private static List<ZoneField> changed(WrittenZone zone, String from, String to) {
        String text = zone.text().replaceFirst(from, to);
        assertThat(text).isNotEqualTo(zone.text());
        return List.copyOf(Zone.read(text).wrongFields());
    }
}
