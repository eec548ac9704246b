package fr.procuration.web.http;

import fr.procuration.domain.Canal;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** Tells from a request where the mandant is: the kiosk says so in the address, an installed application in a cookie, a telephone in its headers. */
public final class RequestCanal {

    /** The parameter of an address by which the kiosk says so, and its value in any case. */
    public static final String PARAMETER = "canal";

    public static final String KIOSK = "bms";
    public static final String KIOSK_QUERY = PARAMETER + "=" + KIOSK;

    private RequestCanal() {}

    public static Canal of(HttpRequest<?> request) {
        if (isKiosk(request)) {
            return Canal.BMS;
        }
        boolean mobileHint = "?1".equals(request.getHeaders().get("Sec-CH-UA-Mobile"));
        boolean mobileAgent = request.getHeaders()
                .findFirst("User-Agent")
                .filter(agent -> agent.contains("Mobi"))
                .isPresent();
        return mobileHint || mobileAgent || isInstalled(request) ? Canal.MOBILE : Canal.WEB;
    }

    /** The page says so when it is opened as an application, also on a tablet that calls itself a desktop. */
    private static boolean isInstalled(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(PARAMETER)
                .filter(cookie -> cookie.getValue().equals("mobile"))
                .isPresent();
    }

    public static boolean isKiosk(HttpRequest<?> request) {
        String canal = request.getParameters().get(PARAMETER, String.class, "");
        return canal.toLowerCase(Locale.ROOT).equals(KIOSK);
    }

    /** What an address of this service ends with on a kiosk, nothing elsewhere. */
    public static String query(boolean kiosk) {
        return kiosk ? "?" + KIOSK_QUERY : "";
    }
}
