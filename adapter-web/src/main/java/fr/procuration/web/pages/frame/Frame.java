package fr.procuration.web.pages.frame;

import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.PublicText;
import fr.procuration.web.http.RequestCanal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds the content of a screen; the token is there if the screen has a form. */
public record Frame(Screen screen, boolean kiosk, @Nullable String csrfToken, Caisse caisse) {

    public String title() {
        return screen.title();
    }

    public @Nullable Tab tab() {
        return screen.tab();
    }

    /** All tabs that are of use there. */
    public List<Tab> tabs() {
        return kiosk ? Tab.ofKiosk() : List.of(Tab.values());
    }

    public @Nullable String person() {
        return screen.person();
    }

    public List<Screen.Link> links() {
        return screen.links();
    }

    public boolean desk() {
        return screen.desk();
    }

    /** What the service says to everybody. */
    public List<PublicText> texts() {
        return List.of(PublicText.values());
    }

    /** A link that stays on the kiosk if one is there. */
    public String link(String path) {
        if (!kiosk) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + RequestCanal.KIOSK_QUERY;
    }

    /** On a kiosk, the session of somebody ends when nobody touches the screen. */
    public boolean endsByItself() {
        return kiosk && person() != null;
    }
}
