package fr.procuration.web.pages.answer;

import io.micronaut.http.HttpResponse;

/** The status of what was decided: that of the page to which an answer redirects; a page that is shown again decides nothing. */
public final class DecidedStatus {

    private static final String ATTRIBUTE = "procuration.decided-status";
    private static final int NOTHING = 200;

    private DecidedStatus() {}

    /** Of an answer. */
    public static int of(HttpResponse<?> response) {
        return response.getAttribute(ATTRIBUTE, Integer.class).orElseGet(response::code);
    }

    static void keep(HttpResponse<?> response) {
        response.setAttribute(ATTRIBUTE, response.code());
    }

    static void ofPageShownAgain(HttpResponse<?> response) {
        response.setAttribute(ATTRIBUTE, NOTHING);
    }
}
