package fr.procuration.web.pages.frame;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every screen.
 *
 * @param title what the screen is, for the window's title
 * @param tab the tab it belongs to, null for none
 * @param kiosk whether it is shown on a kiosk
 * @param person who is signed in, null for nobody
 * @param tabs whether the tabs of mandants are theirs
 * @param csrfToken what a form has to send back, null if nobody asked for one
 */
public record Frame(
        String title,
        @Nullable Tab tab,
        boolean kiosk,
        @Nullable String person,
        boolean tabs,
        @Nullable String csrfToken) {

    /**
     * A link that stays on the kiosk if one is there.
     *
     * @param path a path of the service
     * @return the path to write in the page
     */
    public String link(String path) {
        if (!kiosk) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + Channel.KIOSK_QUERY;
    }

    /**
     * Whether the session ends when nobody touches the screen.
     *
     * @return true on a kiosk where somebody is signed in
     */
    public boolean endsByItself() {
        return kiosk && person != null;
    }
}
