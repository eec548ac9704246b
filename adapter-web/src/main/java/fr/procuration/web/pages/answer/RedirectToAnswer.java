package fr.procuration.web.pages.answer;

import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.pages.frame.Agents;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the page that answers a form, and redirects to it (POST, 303, GET). Cookies and other headers of the answer stay; when to ask
 * again is said with the page, since a redirect that says it is followed only then (RFC 9110, 10.2.3).
 */
@Singleton
@InterceptorBean(PostRedirectGet.class)
final class RedirectToAnswer implements MethodInterceptor<Object, Object> {

    /** Longer pages, such as the list of a whole day, are answered directly. */
    private static final int LONGEST = 200_000;

    private final AnsweredPages pages;

    RedirectToAnswer(AnsweredPages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        Object answer = context.proceed();
        if (answer instanceof MutableHttpResponse<?> response
                && response.body() instanceof String html
                && html.length() <= LONGEST) {
            request(context)
                    .flatMap(request -> request.getUserPrincipal(Authentication.class)
                            .map(account -> pages.keep(account, answered(response, html)))
                            .map(name -> address(request, name)))
                    .ifPresent(address -> redirect(response, address));
        }
        return answer;
    }

    private static AnsweredPage answered(MutableHttpResponse<?> response, String html) {
        Long wait =
                response.getHeaders().get(HttpHeaders.RETRY_AFTER, Long.class).orElse(null);
        return new AnsweredPage(response.code(), html, wait);
    }

    private static Optional<HttpRequest<?>> request(MethodInvocationContext<Object, Object> context) {
        return Stream.of(context.getParameterValues())
                .filter(HttpRequest.class::isInstance)
                .<HttpRequest<?>>map(HttpRequest.class::cast)
                .filter(request -> request.getMethod() == HttpMethod.POST)
                .findFirst();
    }

    private static String address(HttpRequest<?> request, String name) {
        String path = request.getPath().startsWith(Agents.PAGE) ? AnswerController.DESK : AnswerController.PATH;
        return path + "/" + name + RequestCanal.query(RequestCanal.isKiosk(request));
    }

    private static void redirect(MutableHttpResponse<?> response, String address) {
        DecidedStatus.keep(response);
        response.status(HttpStatus.SEE_OTHER).body(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().remove(HttpHeaders.RETRY_AFTER);
        response.header(HttpHeaders.LOCATION, address);
    }
}
