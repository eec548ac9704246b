package fr.procuration.port.memory;

import fr.procuration.port.contract.MailerContract;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.message.EmailAddress;
import java.util.List;

/** The mailer that remembers keeps the promises of the port. */
final class RecordingMailerTest extends MailerContract {

    private final RecordingMailer mailer = new RecordingMailer();

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected void answer(EmailAddress address, Result result) {
        mailer.answer(address, result);
    }

    @Override
    protected List<String> arrived(EmailAddress address) {
        return mailer.sent().stream()
                .filter(message -> message.to().equals(address))
                .map(message -> message.id().toString())
                .toList();
    }
}
