package fr.procuration.persistence.appointment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The places of a slot that are given, as numbers with a blank between them. */
@Introspected
record GivenRow(Instant startsAt, Instant endsAt, String places) {

    IntStream numbers() {
        return Arrays.stream(places.split(" ")).mapToInt(Integer::parseInt);
    }
}
