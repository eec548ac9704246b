package fr.procuration.web.pages;

import fr.procuration.web.account.AccountDefect;
import fr.procuration.web.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.List;

/** Shows people a problem as a page, where programs get a document; who is not signed in goes to sign in. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ProblemPages implements Ordered {

    private static final List<String> CALLS =
            List.of("/api/", Agents.PAGE + "/recherches", Agents.PAGE + "/verifications", Agents.PAGE + "/flux");

    private final Frames frames;

    ProblemPages(Frames frames) {
        this.frames = frames;
    }

    @ResponseFilter
    HttpResponse<?> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Problem problem) || !isForABrowser(request)) {
            return response;
        }
        if (request.getPath().equals(SignInPageController.PATH) && problem.status() < 500 && problem.status() != 429) {
            return Frames.seeOther(
                    request,
                    SignInPageController.isForAgents(request)
                            ? SignInPageController.REFUSED_AGENT
                            : SignInPageController.REFUSED);
        }
        if (problem.status() == 401) {
            boolean desk = request.getPath().startsWith(Agents.PAGE);
            return Frames.seeOther(request, desk ? SignInPageController.AGENTS : SignInPageController.PATH);
        }
        if (problem.status() == 403 && request.getPath().equals(Tab.ACCUEIL.path()) && Agents.isOne(request)) {
            return Frames.seeOther(request, Agents.PAGE);
        }
        HttpResponse<?> page = page(request, problem);
        // The status and the headers stay those of the problem.
        return response.body(page.body())
                .contentType(page.getContentType().orElseThrow())
                .headers(headers -> headers.set(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    /** Whose account is incomplete is told what is missing, and what to do. */
    private HttpResponse<?> page(HttpRequest<?> request, Problem problem) {
        Screen screen = Screen.open(problem.title());
        if (problem.code().equals("compte-incomplet")) {
            AccountDefect defect = request.getUserPrincipal(Authentication.class)
                    .map(AccountDefect::of)
                    .orElse(AccountDefect.IDENTITY);
            return frames.page(request, "compte/incomplet", screen, new IncompleteAccount(defect));
        }
        return frames.page(request, "erreur", screen, ErrorPage.of(problem));
    }

    /** The calls of the API answer as documented, whatever the caller would like to read. */
    private static boolean isForABrowser(HttpRequest<?> request) {
        boolean api = CALLS.stream().anyMatch(request.getPath()::startsWith);
        return !api && request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }

    /** Around all other filters, so that it sees their refusals too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }
}
