package fr.procuration.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.procuration.bootstrap.mail.FaultySmtp.Fault;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.OutgoingMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, a sender is free again in bounded time, and nothing is lost that is the server's fault. */
class SmtpFaultsTest {

    private static final Duration BOUND = Duration.ofSeconds(15);

    private final FaultySmtp server = new FaultySmtp();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES, REFUSED",
        "REFUSES_THE_MESSAGE, REFUSED",
        "PUTS_OFF, LATER",
        "HANGS, LATER",
        "DRIPS, LATER",
        "DROPS, LATER"
    })
    void a_server_that(Fault fault, Result result) {
        server.faultOfAll(fault);

        assertThat(send(Mailers.on(server.port(), "none", Duration.ofSeconds(1), Duration.ofSeconds(3))))
                .isEqualTo(result);
        assertThat(server.taken()).isEmpty();
    }

    /** It is the operator's to put right. */
    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 sender rejected", "530 5.7.0 authentication required", "421 4.3.0 closing"})
    void a_server_that_refuses_the_sender_refuses_no_message_for_good(String reply) {
        server.answerSenders(reply);

        assertThat(send(Mailers.on(server.port()))).isEqualTo(Result.LATER);
    }

    @Test
    void no_server() {
        int port = server.port();
        server.close();

        assertThat(send(Mailers.on(port))).isEqualTo(Result.LATER);
    }

    @Test
    void nothing_is_sent_in_the_clear_where_encryption_is_demanded() {
        assertThat(send(Mailers.on(server.port(), "starttls", Duration.ofSeconds(2), Duration.ofSeconds(5))))
                .isEqualTo(Result.LATER);
        assertThat(send(Mailers.on(server.port(), "tls", Duration.ofSeconds(2), Duration.ofSeconds(5))))
                .isEqualTo(Result.LATER);
        assertThat(server.taken()).isEmpty();
    }

    /** Its certificate is nobody's. */
    @Test
    void nothing_is_sent_to_a_server_that_is_not_the_one_that_was_named() {
        GreenMail impostor = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        impostor.start();
        try {
            Mailer mailer =
                    Mailers.on(impostor.getSmtps().getPort(), "tls", Duration.ofSeconds(5), Duration.ofSeconds(9));

            assertThat(send(mailer)).isEqualTo(Result.LATER);
            assertThat(impostor.getReceivedMessages()).isEmpty();
        } finally {
            impostor.stop();
        }
    }

    private static Result send(Mailer mailer) {
        OutgoingMessage message = new OutgoingMessage(
                UUID.randomUUID(), EmailAddresses.random(), new MessageContent.Code("012345", Instants.GUIDE));
        return assertTimeoutPreemptively(BOUND, () -> mailer.send(message));
    }
}
