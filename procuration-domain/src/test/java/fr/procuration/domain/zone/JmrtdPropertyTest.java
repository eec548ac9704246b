package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jmrtd.lds.icao.MRZInfo;
import org.junit.jupiter.api.Test;

/** The reader of JMRTD, which border controls use, as a second opinion; where it disagrees, each test says how. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class JmrtdPropertyTest {

    @Property
    void agrees_on_zones_of_doc_9303(@ForAll("zones") WrittenZone written) {
        Zone zone = written.read();
        MRZInfo other = jmrtd(written);

        assertThat(zone.documentCode()).isEqualTo(other.getDocumentCode());
        assertThat(zone.issuer()).isEqualTo(other.getIssuingState().replace("<", ""));
        assertThat(zone.number()).isEqualTo(other.getDocumentNumber());
        assertThat(zone.names().family()).isEqualTo(other.getPrimaryIdentifier());
        assertThat(String.join("", zone.names().given())).isEqualTo(other.getSecondaryIdentifier());
        assertThat(zone.birth()).isEqualTo(ZoneDate.read(other.getDateOfBirth()));
        assertThat(zone.expiry())
                .isEqualTo(ZoneDate.read(other.getDateOfExpiry()).flatMap(ZoneDate::asDayOfDocument));
    }

    @Property
    void agrees_on_all_check_digits_which_it_computes_anew(@ForAll("zones") WrittenZone written) {
        assertThat(jmrtd(written).toString().replace("\n", "")).isEqualTo(String.join("", written.lines()));
    }

    @Property
    void agrees_on_any_digit(@ForAll("fields") String field) {
        assertThat(MRZInfo.checkDigit(field)).isEqualTo(CheckDigit.of(field));
    }

    @Test
    void takes_the_french_card_before_2021_for_a_td2() {
        MRZInfo other = jmrtd(WrittenZone.OLD_CARD);

        assertThat(other.getDocumentType()).isEqualTo(MRZInfo.DOC_TYPE_ID2);
        assertThat(other.getDateOfBirth()).isEqualTo("CORINN");
        assertThat(WrittenZone.OLD_CARD.read().wrongFields()).isEmpty();
    }

    @Test
    void reads_wrong_digits_without_a_word() {
        WrittenZone card = WrittenZone.CARD;
        String wrong = card.text().replace("9007138", "9007137");

        assertThat(new MRZInfo(wrong).getDateOfBirth()).isEqualTo("900713");
        assertThat(Zone.read(wrong).wrongFields()).contains(ZoneField.BIRTH);
    }

    @Test
    void leaves_fillers_in_a_number() {
        WrittenZone card = WrittenZone.CARD.numbered("C<0000000");

        assertThat(jmrtd(card).getDocumentNumber()).isEqualTo("C<0000000");
        assertThat(card.read().number()).isEqualTo("C0000000");
    }

    private static MRZInfo jmrtd(WrittenZone written) {
        return new MRZInfo(String.join("", written.lines()));
    }

    @Provide
    Arbitrary<WrittenZone> zones() {
        return Arbitraries.of(Layout.values())
                .filter(layout -> layout != Layout.FRENCH_CARD)
                .flatMap(WrittenZones::of);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.strings()
                .withChars("<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                .ofMinLength(1)
                .ofMaxLength(50);
    }
}
