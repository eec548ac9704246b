package fr.procuration.bootstrap.local;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows what was sent, on the developer's machine only. */
@Hidden
@Controller(LocalMailController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "local")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LocalMailController {

    static final String PATH = "/local/courrier";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'";

    private final GreenMail mail;

    LocalMailController(GreenMail mail) {
        this.mail = mail;
    }

    @Get
    @Produces(HTML)
    MutableHttpResponse<String> list() {
        List<ReceivedMail> all = all();
        StringBuilder items = new StringBuilder();
        IntStream.range(0, all.size())
                .map(each -> all.size() - 1 - each)
                .forEach(each -> items.append(
                        "<li><a href=\"%1$s/%2$d\">%3$s</a> → %4$s (<a href=\"%1$s/%2$d/texte\">texte</a>)</li>%n"
                                .formatted(
                                        PATH,
                                        each + 1,
                                        escaped(all.get(each).subject()),
                                        escaped(all.get(each).to()))));
        return HttpResponse.ok(
                "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Courrier</title></head>"
                        + "<body><main><h1>Courrier</h1><ol reversed>" + items + "</ol></main></body></html>");
    }

    @Get("/{number}")
    @Produces(HTML)
    MutableHttpResponse<String> html(@PathVariable int number) {
        return received(number)
                .map(each -> HttpResponse.ok(each.html()).header("Content-Security-Policy", STYLED))
                .findFirst()
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/{number}/texte")
    @Produces("text/plain; charset=utf-8")
    MutableHttpResponse<String> text(@PathVariable int number) {
        return received(number)
                .map(each -> HttpResponse.ok(each.text()))
                .findFirst()
                .orElseGet(HttpResponse::notFound);
    }

    private Stream<ReceivedMail> received(int number) {
        return all().stream().skip(Math.max(0, number - 1L)).limit(number > 0 ? 1 : 0);
    }

    private List<ReceivedMail> all() {
        return Stream.of(mail.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
