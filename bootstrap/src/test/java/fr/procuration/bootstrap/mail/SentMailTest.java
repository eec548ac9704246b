package fr.procuration.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.OutgoingMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at a real server is what a stranger may read, in a form that every reader of mail shows. */
class SentMailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    static Stream<MessageContent> contents() {
        return MailFiles.contents();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void arrives(MessageContent content) throws Exception {
        UUID id = UUID.randomUUID();
        EmailAddress address = EmailAddresses.random();
        OutgoingMessage message = new OutgoingMessage(id, address, content);

        assertThat(Mailers.on(SERVER.getSmtp().getPort()).send(message)).isEqualTo(Result.SENT);

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@procuration.exemple.fr>");
        assertThat(mail.getHeader("To", ",")).isEqualTo(address.value());
        assertThat(mail.getHeader("From", ","))
                .isEqualTo("Procuration en ligne <ne-pas-repondre@procuration.exemple.fr>");
        assertThat(mail.getHeader("Reply-To", ",")).isEqualTo("reponses@procuration.exemple.fr");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Instants.GUIDE);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(String.join("\n", Collections.list(mail.getAllHeaderLines())).toLowerCase(Locale.ROOT))
                .doesNotContain("nicolas", "martin;", "cpam");
        MimeMultipart both = (MimeMultipart) mail.getContent();
        String method = method(content);
        assertThat(both.getCount()).isEqualTo(method == null ? 2 : 3);
        assertShown(both.getBodyPart(0), "text/plain", content);
        assertShown(both.getBodyPart(1), "text/html", content);
        assertThat((String) both.getBodyPart(0).getContent()).doesNotContain("&", "<");
        if (method != null) {
            assertCalendar(both.getBodyPart(2), method, address);
        }
    }

    private static @Nullable String method(MessageContent content) {
        return switch (content.kind()) {
            case RDV_PRIS, RDV_DEPLACE -> "REQUEST";
            case RDV_ANNULE -> "CANCEL";
            default -> null;
        };
    }

    /** As programs read it: byte by byte, for the address of the message. */
    private static void assertCalendar(BodyPart part, String method, EmailAddress address) throws Exception {
        String calendar = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(part.getContentType()).isEqualTo("text/calendar; method=" + method + "; charset=UTF-8");
        assertThat(calendar.replace("\r\n ", ""))
                .contains("METHOD:" + method + "\r\n", "mailto:" + address.value() + "\r\n")
                .contains("ORGANIZER;CN=Procuration en ligne:mailto:ne-pas-repondre@procuration.exemple.fr\r\n");
    }

    private static void assertShown(BodyPart part, String type, MessageContent content) throws Exception {
        String text = (String) part.getContent();
        assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
        assertThat(text).contains(Mailers.START, "connectez-vous comme d’habitude");
        assertThat(text.replace("\u00a0", " ")).contains("les réponses ne sont pas lues");
        assertThat(text.replaceAll("https?://[^\\s\"<]+", "LINK")
                        .replace("LINK", "")
                        .toLowerCase(Locale.ROOT))
                .doesNotContain("http", "nicolas", "1991", "naissance");
        assertThat(text.replace(Mailers.START, "")).doesNotContain("https:", "http:");
        if (content instanceof MessageContent.OfAppointment) {
            assertThat(text)
                    .contains("19\u00a0décembre\u00a02025", "La Réunion")
                    .doesNotContainIgnoringCase("françoise");
        } else if (!(content instanceof MessageContent.Code)) {
            assertThat(text).contains("N.\u00a0MARTIN");
        }
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(998));
    }
}
