package fr.procuration.port.driven;

import java.util.UUID;

/** Who sends text messages. Nobody does yet. Safe for use by several threads at once. */
public interface Sms {

    /** The most characters of a message that is sent in one piece (GSM 03.38). */
    int LONGEST = 160;

    /**
     * Sends a text, or finds in bounded time that it cannot.
     *
     * @param id the name of the message, the same at every attempt: a text is not sent twice under one name
     * @param number where to, in the form of E.164, as in +33612345678
     * @param text what, of 1 to {@link #LONGEST} characters
     * @return what became of it; never an exception for what the provider or the network does
     * @throws IllegalArgumentException for a number or a text that is none, without quoting it
     */
    Mailer.Result send(UUID id, String number, String text);
}
