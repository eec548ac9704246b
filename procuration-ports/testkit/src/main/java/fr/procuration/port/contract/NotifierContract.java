package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.fixture.JournalEntries;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A notifier has a name that lasts, and takes every kind of entry, also twice. */
public abstract class NotifierContract {

    /**
     * The notifier.
     *
     * @return the adapter under test, able to reach whom it tells
     */
    protected abstract Notifier notifier();

    @Test
    void has_a_name_of_1_to_100_characters_that_does_not_change() {
        Notifier notifier = notifier();
        String name = notifier.name();

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(100);
        notifier.notify(JournalEntries.granted(1));
        assertThat(notifier.name()).isEqualTo(name);
        assertThat(notifier().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void takes_an_entry_of_every_kind(JournalEntry entry) {
        assertThatCode(() -> notifier().notify(entry)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void takes_an_entry_that_comes_again(JournalEntry entry) {
        Notifier notifier = notifier();
        notifier.notify(entry);

        assertThatCode(() -> notifier.notify(entry)).doesNotThrowAnyException();
    }

    static Stream<JournalEntry> entries() {
        return Stream.of(JournalEntries.granted(1), JournalEntries.revoked(Long.MAX_VALUE));
    }
}
