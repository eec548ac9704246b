package fr.procuration.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({
        "16/04/1991, 1991-04-16",
        "16.4.1991, 1991-04-16",
        "16 04 1991, 1991-04-16",
        "16041991, 1991-04-16",
        "00/11/1992, 1992-11-00",
        "00/00/1992, 1992-00-00",
        "00001992, 1992-00-00",
        "11/1992, 1992-11-00",
        "1992, 1992",
        "16/04/91, 16/04/91",
        "avril 1991, avril 1991",
    })
    void is_read_as_far_as_it_was_typed(String typed, String iso) {
        assertThat(TypedDate.iso(typed)).isEqualTo(iso);
    }
}
