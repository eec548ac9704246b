package fr.procuration.web.pages.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A page as it answered a form.
 *
 * @param status of the answer
 * @param html the whole page
 * @param seconds after how many of them one may ask again, if it said so
 */
record AnsweredPage(int status, String html, @Nullable Long seconds) {

    /** The page as it is some time later: what is over by then is not waited for. */
    AnsweredPage after(Duration time) {
        return seconds == null ? this : new AnsweredPage(status, html, Math.max(0, seconds - time.toSeconds()));
    }

    @Override
    public String toString() {
        return "AnsweredPage[masked]";
    }
}
