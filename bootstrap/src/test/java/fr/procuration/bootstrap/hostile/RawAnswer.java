package fr.procuration.bootstrap.hostile;

import java.util.Locale;

/**
 * An answer as it came over the wire.
 *
 * @param status its status, 0 if the service closed the connection without a word, -1 if it did not even do that
 * @param head the status line and the headers
 * @param body the body
 * @param millis how long it took to come
 */
record RawAnswer(int status, String head, String body, long millis) {

    static RawAnswer none(long millis) {
        return new RawAnswer(0, "", "", millis);
    }

    static RawAnswer still(long millis) {
        return new RawAnswer(-1, "", "", millis);
    }

    boolean isLast() {
        return status <= 0 || head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close");
    }

    boolean isPage() {
        return head.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: text/html");
    }
}
