package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent who sends the forms of the desk as a browser does, with the token of the page. */
final class DeskForms {

    private final InMemoryService service;
    private final String page;
    private final String token;

    /** On the page of the desk. */
    DeskForms(InMemoryService service, Agent agent) {
        this(service, "/medialog", Tokens.of(agent));
    }

    DeskForms(InMemoryService service, String page, String token) {
        this.service = service;
        this.page = page;
        this.token = token;
    }

    Answer open() {
        return service.call("GET", page).bearing(token).send();
    }

    /** Names and values of the fields, in turn. */
    Answer send(String path, String... fields) {
        Answer opened = open();
        List<String> form = new ArrayList<>(List.of("csrfToken=" + encode(hidden(opened, "csrfToken"))));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encode(fields[i + 1]));
        }
        return service.call("POST", path)
                .bearing(token)
                .header("Cookie", opened.header("Set-Cookie").split(";", 2)[0])
                .form(String.join("&", form))
                .sendForPage();
    }

    static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no hidden field " + name);
        }
        return field.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
