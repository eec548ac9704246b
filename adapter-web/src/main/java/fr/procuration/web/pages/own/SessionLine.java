package fr.procuration.web.pages.own;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import fr.procuration.web.pages.frame.French;

/** A session as its holder reads it. */
public record SessionLine(String id, String when, String from, boolean here) {

    static SessionLine of(OpenSession session, Digest here) {
        String address = session.origin() == null ? "adresse inconnue" : session.origin();
        return new SessionLine(
                session.id().hex(),
                French.moment(session.openedAt()),
                session.kiosk() ? "Borne d’accueil (" + address + ")" : address,
                session.id().equals(here));
    }
}
