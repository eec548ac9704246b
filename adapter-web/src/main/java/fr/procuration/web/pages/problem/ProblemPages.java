package fr.procuration.web.pages.problem;

import fr.procuration.web.account.AccountDefect;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.Routes;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.signin.SignInPaths;
import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemKind;
import fr.procuration.web.signin.TypedAccount;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.util.List;
import java.util.Optional;

/** Shows people a problem as a page, where programs get a document; who is not signed in goes to sign in. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ProblemPages implements Ordered {

    private final Frames frames;
    private final TypedAccount typed;
    private final Router router;

    ProblemPages(Frames frames, TypedAccount typed, Router router) {
        this.frames = frames;
        this.typed = typed;
        this.router = router;
    }

    @ResponseFilter
    HttpResponse<?> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = response.getBody(Object.class)
                .or(() -> RouteAttributes.getHeadBody(response))
                .orElse(null);
        if (!(body instanceof Problem problem) || !isForABrowser(request)) {
            return response;
        }
        String route = Routes.template(request);
        if (route.equals(SignInPaths.PAGE) && isWrongCode(problem)) {
            MutableHttpResponse<?> again = Frames.seeOther(
                    request, SignInPaths.isForAgents(request) ? SignInPaths.REFUSED_AGENT : SignInPaths.REFUSED);
            typed.keep(request, again);
            return again;
        }
        if (problem.status() == 401) {
            boolean desk = route.startsWith(Agents.PAGE);
            return Frames.seeOther(request, desk ? SignInPaths.AGENTS : SignInPaths.PAGE);
        }
        if (problem.status() == 403 && route.equals(Tab.ACCUEIL.path()) && Agents.isOne(request)) {
            return Frames.seeOther(request, Agents.PAGE);
        }
        HttpResponse<?> page = page(request, problem);
        // The status and the headers stay those of the problem.
        page.getCookies().getAll().forEach(response::cookie);
        return response.body(page.body())
                .contentType(page.getContentType().orElseThrow())
                .headers(headers -> headers.set(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    /** What the sign-in page says by itself; no other problem is about what was typed. */
    private static boolean isWrongCode(Problem problem) {
        return problem.is(ProblemKind.WRONG_CREDENTIALS) || problem.is(ProblemKind.INVALID_FORM);
    }

    /** Whose account is incomplete is told what is missing, and what to do. */
    private HttpResponse<?> page(HttpRequest<?> request, Problem problem) {
        Screen screen = Screen.open(problem.title());
        if (problem.is(ProblemKind.INCOMPLETE_ACCOUNT)) {
            AccountDefect defect = request.getUserPrincipal(Authentication.class)
                    .map(AccountDefect::of)
                    .orElse(AccountDefect.IDENTITY);
            return frames.form(request, "compte/incomplet", screen, new IncompleteAccountPage(defect));
        }
        return frames.page(request, "erreur", screen, ErrorPage.of(problem));
    }

    private boolean isForABrowser(HttpRequest<?> request) {
        return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals) && isPage(request);
    }

    /** The calls of the API answer as documented, whatever the caller would like to read; of an unknown path nothing is. */
    private boolean isPage(HttpRequest<?> request) {
        Optional<RouteInfo<?>> found = RouteAttributes.getRouteInfo(request);
        if (found.isPresent()) {
            return isPage(found.get());
        }
        List<UriRouteMatch<Object, Object>> others =
                router.findAny(request.getPath(), request).toList();
        return others.isEmpty() || others.stream().anyMatch(route -> isPage(route.getRouteInfo()));
    }

    /** Shows HTML, or reads a form. */
    private static boolean isPage(RouteInfo<?> route) {
        return route.explicitlyProduces(MediaType.TEXT_HTML_TYPE)
                || route.doesConsume(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    @Override
    public int getOrder() {
        return FilterOrder.PROBLEM_PAGES;
    }
}
