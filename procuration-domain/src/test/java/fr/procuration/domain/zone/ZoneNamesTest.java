package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNamesTest {

    @Test
    void the_french_card_before_2021_tells_compounds_from_several_names() {
        ZoneNames names = WrittenZone.OLD_CARD.given("JEAN<LUC<<ANNE").read().names();

        assertThat(names.given()).containsExactly("JEAN-LUC", "ANNE");
        assertThat(names.areGivenCut()).isTrue();
        assertThat(names.isFamilyCut()).isFalse();
    }

    @Test
    void the_french_card_before_2021_may_have_no_given_name() {
        assertThat(WrittenZone.OLD_CARD.given("").read().names())
                .isEqualTo(new ZoneNames("BERTHIER", List.of(), false, false, false));
    }

    @Test
    void the_field_of_the_family_name_is_of_25_before_2021() {
        ZoneNames full = WrittenZone.OLD_CARD
                .named("CHASTEIGNER<DE<LA<ROCHEPO")
                .with("75P001")
                .read()
                .names();
        ZoneNames free = WrittenZone.OLD_CARD
                .named("CHASTEIGNER<DE<LA<ROCHEP")
                .with("75P001")
                .read()
                .names();

        assertThat(full).isEqualTo(new ZoneNames("CHASTEIGNER DE LA ROCHEPO", List.of("CORINNE"), true, false, false));
        assertThat(free.isFamilyCut()).isFalse();
    }

    /** The examples of Doc 9303 part 4, 4.2.3. */
    @ParameterizedTest
    @CsvSource({
        "VAN<DER<MUELLEN<<MARIANNE<LOUISE, VAN DER MUELLEN, MARIANNE LOUISE, false",
        "SMITH<JONES<<SUSIE<MARGARET, SMITH JONES, SUSIE MARGARET, false",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K, true",
        "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI, BENNELONG WOOLOOMOOLOO WARRANDYTE W, DI, true",
    })
    void a_passport_gives_all_words_of_the_given_names_together(
            String field, String family, String given, boolean cut) {
        assertThat(WrittenZone.PASSPORT.named(field).read().names())
                .isEqualTo(new ZoneNames(family, List.of(given), cut, cut, cut));
    }

    @Test
    void a_family_name_that_fills_the_field_leaves_no_room_for_given_names() {
        String long30 = "RAKOTOARIMANANANDRIANJAFIMANGA";

        assertThat(WrittenZone.CARD.named(long30).read().names())
                .isEqualTo(new ZoneNames(long30, List.of(), true, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "JEAN<BAPTISTE, true, false",
        "JEAN<BAPTIST, true, false",
        "JEAN<BAPTIS, false, false",
        "JEAN<BAPTISTEE, true, true"
    })
    void two_fillers_and_an_initial_are_room_for_another_given_name_before_2021(
            String given, boolean mayLack, boolean cut) {
        ZoneNames names = WrittenZone.OLD_CARD.given(given).read().names();

        assertThat(names.mayLackGiven()).isEqualTo(mayLack);
        assertThat(names.areGivenCut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN<<MAELYS<GAELLE<MARIE<AN, true, true",
        "MARTIN<<MAELYS<GAELLE<MARIE<A, true, false",
        "MARTIN<<MAELYS<GAELLE<MARIES, false, false"
    })
    void one_filler_and_an_initial_are_room_for_another_since(String names, boolean mayLack, boolean cut) {
        ZoneNames read = WrittenZone.CARD.named(names).read().names();

        assertThat(read.mayLackGiven()).isEqualTo(mayLack);
        assertThat(read.areGivenCut()).isEqualTo(cut);
    }

    @Test
    void one_of_the_two_names_is_enough() {
        assertThat(WrittenZone.CARD.named("MADONNA").read().names())
                .isEqualTo(new ZoneNames("MADONNA", List.of(), false, false, false));
        assertThat(WrittenZone.CARD.named("<<MADONNA").read().names())
                .isEqualTo(new ZoneNames("", List.of("MADONNA"), false, false, false));
    }

    @Test
    void the_names_cannot_be_changed() {
        List<String> given = new ArrayList<>(List.of("MAELYS"));
        ZoneNames names = new ZoneNames("MARTIN", given, false, false, false);

        given.clear();

        assertThat(names.given()).containsExactly("MAELYS").isUnmodifiable();
    }
}
