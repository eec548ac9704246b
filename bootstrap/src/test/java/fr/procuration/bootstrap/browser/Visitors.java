package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The people of one test, each with a browser of their own, forgotten when the test ends. */
final class Visitors implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Stage stage;
    private final List<BrowserContext> open = new ArrayList<>();
    private final Map<Screen, Shown> shown = new EnumMap<>(Screen.class);
    private Supplier<NewContextOptions> device = Visitors::desktop;

    Visitors(Stage stage) {
        this.stage = stage;
    }

    /** The same people, from now on with this device where they could have any. */
    Visitors on(Supplier<NewContextOptions> device) {
        this.device = device;
        return this;
    }

    /** An insured person nobody has seen before, M. Jean DUPONT, already signed in. */
    Visitor somebody() {
        return somebody(device.get());
    }

    Visitor somebody(NewContextOptions device) {
        int number = NUMBERS.incrementAndGet();
        String mandant = Tokens.ofAssure(number);
        return visitor(device, Tokens.nirOf(number), mandant, mandant);
    }

    Visitor somebodyWithoutJavaScript() {
        return somebody(desktop().setJavaScriptEnabled(false));
    }

    /** An agent nobody has seen before, at a desk of their own, before whom an insured person's file is to be opened. */
    Visitor agent() {
        return agent(device.get());
    }

    Visitor agent(NewContextOptions device) {
        int number = NUMBERS.incrementAndGet();
        String agent = Tokens.ofAgent("agent-" + number, "CPAM-" + number);
        return visitor(device, Tokens.nirOf(number), agent, Tokens.ofAssure(number), agent);
    }

    Visitor agentWithoutJavaScript() {
        return agent(desktop().setJavaScriptEnabled(false));
    }

    /** An agent nobody has seen before, at the desk in Paris, which has an agenda; and an insured person. */
    Visitor agentOfParis() {
        return agentOfParis(device.get());
    }

    Visitor agentOfParis(NewContextOptions device) {
        int number = NUMBERS.incrementAndGet();
        String agent = Tokens.ofAgent("agent-" + number, "CPAM-PARIS-01");
        return visitor(device, Tokens.nirOf(number), agent, Tokens.ofAssure(number), agent);
    }

    /** An agent of the file nobody has seen before, and an insured person. */
    Visitor fileAgent() {
        int number = NUMBERS.incrementAndGet();
        String agent = Tokens.ofFileAgent("agent-" + number, "CPAM-" + number);
        return visitor(device.get(), Tokens.nirOf(number), agent, Tokens.ofAssure(number), agent);
    }

    /** Somebody who has not signed in. */
    Visitor stranger() {
        return stranger(device.get());
    }

    Visitor stranger(NewContextOptions device) {
        return visitor(device, "", null, "");
    }

    /** A screen, shown to one of them until another is asked for: each takes a process of the browser. */
    Shown shown(Screen screen) {
        if (!shown.containsKey(screen)) {
            close();
        }
        return shown.computeIfAbsent(screen, it -> Shown.to(it.visitor(this), it));
    }

    /** A device on which the application can be installed. */
    static NewContextOptions installing() {
        return desktop().setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(320, 640);
    }

    private Visitor visitor(NewContextOptions device, String nir, @Nullable String token, String mandant) {
        String paris = Tokens.ofAgent("agent.paris", "CPAM-PARIS-01");
        return visitor(device, nir, token, mandant, paris);
    }

    private Visitor visitor(
            NewContextOptions device, String nir, @Nullable String token, String mandant, String agent) {
        String address = stage.address().toString();
        if (device.serviceWorkers == null) {
            // A worker for each of many visitors, who stay for one page, only takes time.
            device.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        }
        BrowserContext context =
                stage.browser().newContext(device.setBaseURL(address).setLocale("fr-FR"));
        open.add(context);
        context.setDefaultTimeout(Stage.PATIENCE);
        if (token != null) {
            context.addCookies(List.of(new Cookie("JWT", token).setUrl(address).setHttpOnly(true)));
        }
        Caller api = Caller.withToken(stage.address(), mandant);
        Caller desk = Caller.withToken(stage.address(), agent);
        Caller file = Caller.withToken(stage.address(), Tokens.ofFileAgent("agent.dossier", "CPAM-PARIS-01"));
        return new Visitor(context, nir, api, desk, file);
    }

    @Override
    public void close() {
        shown.clear();
        open.forEach(BrowserContext::close);
        open.clear();
    }
}
