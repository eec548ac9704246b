package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Validity;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mandant is reminded once, on the third day before the last, from 9:00 in Paris on, and never later. */
final class RemindersTest {

    private final Mandant mandant = Mandants.random();

    /** On 29 March 2026 clocks go forward in Paris, on 25 October back. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-16T10:00:00+01:00, 2026-01-13T08:59:59+01:00, 2026-01-13T09:00:00+01:00",
        "2026-02-28T10:00:00+01:00, 2026-03-25T08:59:59+01:00, 2026-03-25T09:00:00+01:00",
        "2026-03-01T10:00:00+01:00, 2026-03-29T08:59:59+02:00, 2026-03-29T09:00:00+02:00",
        "2026-03-02T00:00:00+01:00, 2026-03-30T08:59:59+02:00, 2026-03-30T09:00:00+02:00",
        "2026-09-28T10:00:00+02:00, 2026-10-25T08:59:59+01:00, 2026-10-25T09:00:00+01:00",
        "2026-09-29T23:59:59+02:00, 2026-10-26T08:59:59+01:00, 2026-10-26T09:00:00+01:00",
        "2026-01-31T10:00:00+01:00, 2026-02-25T08:59:59+01:00, 2026-02-25T09:00:00+01:00"
    })
    void at_nine_in_paris_whatever_the_clocks_do(OffsetDateTime granted, OffsetDateTime before, OffsetDateTime due) {
        Told told = given(granted.toInstant());

        told.clock.set(before.toInstant());
        assertThat(told.settle()).isEmpty();
        told.clock.set(due.toInstant());
        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
        assertThat(reminders(told)).isEqualTo(1);
        told.clock.advance(Duration.ofDays(10));
        assertThat(told.settle()).isEmpty();
    }

    @Test
    void in_the_evening_too_if_the_service_was_down_for_the_day() {
        Told told = given(Instant.parse("2025-12-16T09:00:00Z"));
        told.clock.set(Instant.parse("2026-01-13T22:59:59Z"));

        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
    }

    @Test
    void never_if_it_was_down_for_two() {
        Told told = given(Instant.parse("2025-12-16T09:00:00Z"));
        told.clock.set(Instant.parse("2026-01-13T23:00:00Z"));

        assertThat(told.settle()).isEmpty();
        assertThat(told.states(mandant.nir())).containsExactly(MessageState.ABANDONNE, MessageState.ENVOYE);
    }

    @Test
    void never_late_because_the_server_did_not_take_it() {
        Told told = new Told(Instant.parse("2025-12-16T09:00:00Z"));
        EmailAddress address = told.address(mandant.nir());
        give(told);
        told.settle();
        told.server(address, Result.LATER);
        told.clock.set(Instant.parse("2026-01-13T22:30:00Z"));
        told.settle();
        told.server(address, Result.SENT);
        told.clock.set(Instant.parse("2026-01-13T23:00:00Z"));
        told.settle();

        assertThat(reminders(told)).isZero();
    }

    @Test
    void not_of_what_has_ended() {
        Told told = new Told(Instant.parse("2025-12-16T09:00:00Z"));
        told.address(mandant.nir());
        Change grant = give(told);
        told.store.record(Changes.revocation(grant.procuration()));
        told.clock.advance(Duration.ofSeconds(1));
        told.settle();
        told.clock.set(Instant.parse("2026-01-13T08:00:00Z"));

        assertThat(told.settle()).isEmpty();
        assertThat(told.states(mandant.nir())).contains(MessageState.ANNULE);
    }

    /** The end is known to the store, and not yet to the outbox. */
    @Test
    void not_of_what_has_ended_in_this_moment() {
        Told told = new Told(Instant.parse("2025-12-16T09:00:00Z"));
        told.address(mandant.nir());
        Change grant = give(told);
        told.settle();
        told.clock.set(Instant.parse("2026-01-13T08:00:00Z"));
        told.store.record(Changes.revocation(grant.procuration(), told.clock.now()));

        assertThat(told.messages.claim(told.clock.now(), Told.LEASE)).isEmpty();
        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
        assertThat(reminders(told)).isZero();
    }

    @Test
    void not_of_what_was_given_later_than_that() {
        Instant from = Instant.parse("2026-01-13T08:00:00Z");

        assertThat(Reminders.of(new Validity(from, Instant.parse("2026-01-16T23:00:00Z"))))
                .isEmpty();
        assertThat(Reminders.of(new Validity(from.minusNanos(1000), Instant.parse("2026-01-16T23:00:00Z"))))
                .isPresent();
    }

    private Told given(Instant at) {
        Told told = new Told(at);
        told.address(mandant.nir());
        give(told);
        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
        return told;
    }

    private Change give(Told told) {
        Change grant = Changes.grant(Declarations.by(mandant), told.clock.now());
        assertThat(told.store.record(grant)).isTrue();
        return grant;
    }

    private static long reminders(Told told) {
        return told.sent().stream()
                .filter(sent -> sent.content().kind() == MessageKind.RAPPEL)
                .count();
    }
}
