package fr.procuration.bootstrap.mail;

import fr.procuration.port.contract.MailerContract;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.message.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** SMTP keeps the promises of the port. */
final class SmtpMailerContractTest extends MailerContract {

    private final FaultySmtp server = new FaultySmtp();
    private final Mailer mailer = Mailers.on(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected void answer(EmailAddress address, Result result) {
        server.fault(
                address.value(),
                switch (result) {
                    case SENT -> FaultySmtp.Fault.NONE;
                    case LATER -> FaultySmtp.Fault.PUTS_OFF;
                    case REFUSED -> FaultySmtp.Fault.REFUSES;
                });
    }

    @Override
    protected List<String> arrived(EmailAddress address) {
        return server.taken().stream()
                .filter(each -> each.to().equals(address.value()))
                .map(FaultySmtp.Taken::id)
                .toList();
    }
}
