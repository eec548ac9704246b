package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "2030-03-31, VALID",
        "2030-04-01, PERHAPS",
        "2030-04-30, PERHAPS",
        "2030-05-01, EXPIRED",
    })
    void is_open_between_its_days(LocalDate today, Expiry.Status status) {
        Expiry expiry = new Expiry(LocalDate.of(2030, 3, 31), LocalDate.of(2030, 4, 30));

        assertThat(expiry.on(today)).isEqualTo(status);
    }

    @Test
    void does_not_go_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expiry(LocalDate.of(2030, 4, 2), LocalDate.of(2030, 4, 1)))
                .withMessage("expiry: the earliest day is after the latest");
    }

    @ParameterizedTest
    @CsvSource({
        // Fifteen years to adults since 2 January 2004.
        "1503, 1970-01-01, 2030-02-28, 2030-03-30",
        "0402, 1970-01-01, 2019-01-31, 2019-02-28",
        // The month in which it begins: a card of the first day is valid for ten years.
        "0401, 1970-01-01, 2013-12-31, 2019-01-30",
        "0312, 1970-01-01, 2013-11-30, 2013-12-30",
        "9411, 1970-01-01, 2004-10-31, 2004-11-29",
        // Ten years to minors.
        "1503, 2010-01-01, 2025-02-28, 2025-03-30",
        // Adult in the course of the month, on its first day, on its last, on the first of the next.
        "1503, 1997-03-15, 2025-02-28, 2030-03-30",
        "1503, 1997-03-01, 2030-02-28, 2030-03-30",
        "1503, 1997-03-31, 2025-02-28, 2030-03-30",
        "1503, 1997-04-01, 2025-02-28, 2025-03-30",
        // Who was born on 29 February is adult on 1 March.
        "1402, 1996-02-29, 2024-01-31, 2024-02-27",
        "1403, 1996-02-29, 2029-02-28, 2029-03-30",
    })
    void of_the_french_card_before_2021_follows_from_its_month_of_issue_and_the_age(
            String month, LocalDate birth, LocalDate earliest, LocalDate latest) {
        Zone card = WrittenZone.OLD_CARD.numbered(month + "92310285").read();

        assertThat(card.expiry(birth)).contains(new Expiry(earliest, latest));
        assertThat(card.expiry()).isEmpty();
    }

    @Test
    void of_a_card_issued_in_no_month_is_not_told() {
        Zone card = WrittenZone.OLD_CARD.numbered("061392310285").read();

        assertThat(card.expiry(LocalDate.EPOCH)).isEmpty();
    }

    /** Day by day, as the prefecture did. */
    @Property
    void holds_for_each_day_of_the_month(
            @ForAll @IntRange(min = 1988, max = 2024) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @DateRange(min = "1920-01-01", max = "2024-12-31") LocalDate birth) {
        YearMonth issued = YearMonth.of(year, month);
        Expiry expiry = FrenchCard.expiry(issued, birth);
        for (int day = 1; day <= issued.lengthOfMonth(); day++) {
            LocalDate issue = issued.atDay(day);
            boolean longer = !issue.isBefore(LocalDate.of(2004, 1, 2)) && age(birth, issue) >= 18;
            LocalDate first = issue.plusDays(1).plusYears(longer ? 15 : 10).minusDays(2);
            assertThat(first)
                    .isBetween(expiry.earliest().minusDays(1), expiry.latest().plusDays(1));
        }
    }

    private static int age(LocalDate birth, LocalDate day) {
        return java.time.Period.between(birth, day).getYears();
    }
}
