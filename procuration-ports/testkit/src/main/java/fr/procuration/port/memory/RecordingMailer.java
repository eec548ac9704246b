package fr.procuration.port.memory;

import fr.procuration.port.driven.Mailer;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes every message, unless told otherwise of an address. */
public final class RecordingMailer implements Mailer {

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final Map<EmailAddress, Result> results = new ConcurrentHashMap<>();
    private volatile boolean ready = true;

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public synchronized Result send(OutgoingMessage message) {
        Result result = results.getOrDefault(message.to(), Result.SENT);
        if (result == Result.SENT) {
            sent.add(message);
        }
        return result;
    }

    /**
     * Says what becomes of messages to an address from now on.
     *
     * @param address whose
     * @param result what becomes of them
     */
    public void answer(EmailAddress address, Result result) {
        results.put(address, result);
    }

    /**
     * Says whether a server is named.
     *
     * @param isReady whether it is
     */
    public void setReady(boolean isReady) {
        ready = isReady;
    }

    /**
     * What was sent.
     *
     * @return all of it, in its order
     */
    public synchronized List<OutgoingMessage> sent() {
        return List.copyOf(sent);
    }
}
