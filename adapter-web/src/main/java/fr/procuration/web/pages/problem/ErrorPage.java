package fr.procuration.web.pages.problem;

import fr.procuration.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Something did not work. */
public record ErrorPage(
        String title, String detail, @Nullable String reference) {

    static ErrorPage of(Problem problem) {
        return new ErrorPage(problem.title(), problem.detail(), problem.status() < 500 ? null : problem.requete());
    }
}
