package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identites;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityTest {

    @ParameterizedTest
    @CsvSource({
        "2003-07-23, 2021-07-23, true",
        "2003-07-23, 2021-07-22, false",
        "2003-07-23, 2021-07-24, true",
        "2003-07-24, 2021-07-23, false",
        "2004-02-29, 2022-02-28, false",
        "2004-02-29, 2022-03-01, true",
        "2004-02-28, 2022-02-28, true",
        "2003-12-31, 2021-12-31, true",
        "2004-01-01, 2021-12-31, false",
        "1931-01-01, 2025-12-16, true",
        "2025-12-16, 2025-12-16, false",
    })
    void is_18_from_the_birthday_on(LocalDate birthDate, LocalDate day, boolean adult) {
        assertThat(bornOn(birthDate).isAdultOn(day)).isEqualTo(adult);
    }

    @ParameterizedTest
    @CsvSource({
        "1992-11-00, 2010-11-29, false",
        "1992-11-00, 2010-11-30, true",
        "1992-00-00, 2010-12-30, false",
        "1992-00-00, 2010-12-31, true",
        "2004-02-00, 2022-02-28, false",
        "2004-02-00, 2022-03-01, true",
    })
    void is_18_on_the_last_day_it_can_be(String birthDate, LocalDate day, boolean adult) {
        assertThat(bornOn(BirthDate.parse(birthDate)).isAdultOn(day)).isEqualTo(adult);
    }

    @Property
    void comes_with_the_birthday_and_not_the_day_before(
            @ForAll @DateRange(min = "1890-01-01", max = "2100-12-31") LocalDate birthDate) {
        LocalDate birthday = birthdayIn(birthDate.getYear() + 18, birthDate);
        assertThat(bornOn(birthDate).isAdultOn(birthday)).isTrue();
        assertThat(bornOn(birthDate).isAdultOn(birthday.minusDays(1))).isFalse();
    }

    @Property
    void is_never_lost_again(
            @ForAll @DateRange(min = "1890-01-01", max = "2100-12-31") LocalDate birthDate,
            @ForAll @DateRange(min = "1890-01-01", max = "2200-12-31") LocalDate day) {
        Mandataire mandataire = bornOn(birthDate);
        assertThat(mandataire.isAdultOn(day.plusDays(1)) || !mandataire.isAdultOn(day))
                .isTrue();
    }

    private static Mandataire bornOn(LocalDate day) {
        return bornOn(BirthDate.of(day));
    }

    private static Mandataire bornOn(BirthDate date) {
        return new Mandataire(Identites.bornOn(date));
    }

    private static LocalDate birthdayIn(int year, LocalDate birthDate) {
        boolean leapDay = birthDate.getMonthValue() == 2 && birthDate.getDayOfMonth() == 29;
        return leapDay ? LocalDate.of(year, 3, 1) : birthDate.withYear(year);
    }
}
