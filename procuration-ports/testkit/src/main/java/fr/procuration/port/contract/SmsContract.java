package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.driven.Sms;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is sent once under its name, to a number that is one. */
public abstract class SmsContract {

    private static final String NUMBER = "+33612345678";

    /**
     * The sender.
     *
     * @return the adapter under test
     */
    protected abstract Sms sms();

    /**
     * What has arrived.
     *
     * @param number where
     * @return the texts, in the order in which they came
     */
    protected abstract List<String> arrived(String number);

    @Test
    void sends_a_text_once_under_its_name() {
        UUID id = UUID.randomUUID();

        assertThat(sms().send(id, NUMBER, "Bonjour")).isEqualTo(Result.SENT);
        assertThat(sms().send(id, NUMBER, "Bonjour")).isEqualTo(Result.SENT);
        assertThat(sms().send(UUID.randomUUID(), NUMBER, "Bonsoir")).isEqualTo(Result.SENT);
        assertThat(arrived(NUMBER)).containsExactly("Bonjour", "Bonsoir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "+33 6 12 34 56 78", "", "+", "+0123456789", "+1234567890123456"})
    void refuses_what_is_no_number_without_quoting_it(String number) {
        assertThatThrownBy(() -> sms().send(UUID.randomUUID(), number, "Bonjour"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches(words -> number.length() < 2 || !words.contains(number));
    }

    @Test
    void refuses_a_text_that_is_empty_or_too_long() {
        for (String text : List.of("", "a".repeat(Sms.LONGEST + 1))) {
            assertThatThrownBy(() -> sms().send(UUID.randomUUID(), NUMBER, text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(sms().send(UUID.randomUUID(), NUMBER, "a".repeat(Sms.LONGEST)))
                .isEqualTo(Result.SENT);
    }
}
