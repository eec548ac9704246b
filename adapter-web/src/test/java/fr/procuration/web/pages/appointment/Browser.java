package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.InMemoryService;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mandant with a browser that keeps cookies and knows the token of the last page. */
final class Browser {

    private final InMemoryService service;
    private final Mandant mandant;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    Browser(InMemoryService service, Mandant mandant) {
        this.service = service;
        this.mandant = mandant;
    }

    Answer get(String path) {
        Answer page =
                kept(as(service.call("GET", path)).header("Accept", "text/html").send());
        if (page.body().contains("name=\"csrfToken\"")) {
            token = hidden(page, "csrfToken");
        }
        return page;
    }

    /** With the token. */
    Answer post(String path, String form) {
        return kept(as(service.call("POST", path))
                .header("Accept", "text/html")
                .form("csrfToken=" + token + "&" + form)
                .sendForPage());
    }

    /** The value of a hidden field. */
    static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no field " + name + " in " + page.body());
        }
        return field.group(1);
    }

    private Call as(Call call) {
        String sent = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? call.as(mandant) : call.as(mandant).header("Cookie", sent);
    }

    private Answer kept(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
