package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;

/** A screen as it was reached, the answer it was made of, and what happened in the browser on the way. */
record Shown(
        Page page, String url, Response source, List<Cookie> cookies, List<String> loaded, List<String> complaints) {

    static Shown to(Visitor visitor, Screen screen) {
        BrowserContext context = visitor.context();
        List<String> loaded = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        List<Response> pages = new ArrayList<>();
        context.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                pages.add(response);
            }
        });
        context.onRequest(request -> loaded.add(request.url()));
        context.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        Page page = screen.show(visitor);
        return new Shown(
                page, page.url(), pages.getLast(), context.cookies(), List.copyOf(loaded), List.copyOf(complaints));
    }
}
