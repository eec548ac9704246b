package fr.procuration.web.pages.frame;

import fr.procuration.domain.Canal;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** Tells from a request where the mandant is: the kiosk says so in the address, a telephone in its headers. */
public final class Channel {

    public static final String KIOSK_QUERY = "canal=bms";

    private Channel() {}

    public static Canal of(HttpRequest<?> request) {
        if (isKiosk(request)) {
            return Canal.BMS;
        }
        boolean mobileHint = "?1".equals(request.getHeaders().get("Sec-CH-UA-Mobile"));
        boolean mobileAgent = request.getHeaders()
                .findFirst("User-Agent")
                .filter(agent -> agent.contains("Mobi"))
                .isPresent();
        return mobileHint || mobileAgent ? Canal.MOBILE : Canal.WEB;
    }

    public static boolean isKiosk(HttpRequest<?> request) {
        String canal = request.getParameters().get("canal", String.class, "");
        return canal.toLowerCase(Locale.ROOT).equals("bms");
    }
}
