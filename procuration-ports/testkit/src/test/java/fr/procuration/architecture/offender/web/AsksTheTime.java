package fr.procuration.architecture.offender.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.IsoChronology;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Each method asks for the time in another way. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
final class AsksTheTime {

    Instant ofAnInstant() {
        return Instant.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    LocalDate ofADay() {
        return LocalDate.now();
    }

    ChronoLocalDate ofADayByItsCalendar() {
        return IsoChronology.INSTANCE.dateNow();
    }

    Clock ofAClock() {
        return Clock.systemUTC();
    }

    long inMilliseconds() {
        return System.currentTimeMillis();
    }

    long inNanoseconds() {
        return System.nanoTime();
    }

    Date asADate() {
        return new Date();
    }

    Supplier<Date> asADateByReference() {
        return Date::new;
    }

    Calendar asACalendar() {
        return Calendar.getInstance();
    }

    Calendar asAGregorianCalendar() {
        return new GregorianCalendar();
    }
}
