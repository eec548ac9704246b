package fr.procuration.web.pages.own;

import java.util.List;

/** The open sessions of an account. */
public record SessionsPage(List<SessionLine> sessions, String back) {

    /** The button that ends all sessions. */
    public static final String ALL = "toutes";

    /** The button that ends all sessions but this one. */
    public static final String OTHERS = "autres";

    /** Whether there are others than the one that looks. */
    public boolean hasOthers() {
        return sessions.stream().anyMatch(each -> !each.here());
    }
}
