package fr.procuration.web.pages.answer;

import fr.procuration.web.http.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

/** The status of what was decided: that of the page to which an answer redirects, and of no page that is shown again. */
public final class DecidedStatus {

    private static final String ATTRIBUTE = "procuration.decided-status";
    private static final int SHOWN_AGAIN = 200;

    private DecidedStatus() {}

    /** Of an answer. */
    public static int of(HttpRequest<?> request, HttpResponse<?> response) {
        String route = Routes.template(request);
        return route.equals(AnswerController.ONE) || route.equals(AnswerController.ONE_OF_DESK)
                ? SHOWN_AGAIN
                : response.getAttribute(ATTRIBUTE, Integer.class).orElseGet(response::code);
    }

    static void keep(HttpResponse<?> response) {
        response.setAttribute(ATTRIBUTE, response.code());
    }
}
