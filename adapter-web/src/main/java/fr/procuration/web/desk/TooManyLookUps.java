package fr.procuration.web.desk;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers on the page where a question is refused because there were too many. */
public final class TooManyLookUps {

    private TooManyLookUps() {}

    /** The answer, or the refusal with the time to wait. */
    public static MutableHttpResponse<?> shown(
            Supplier<MutableHttpResponse<?>> question, Function<VerdictBox, MutableHttpResponse<?>> refusal) {
        try {
            return question.get();
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.TooManyLookUps tooMany) {
                return refusal.apply(Verdicts.tooMany(tooMany.seconds()))
                        .status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            }
            throw refused;
        }
    }
}
