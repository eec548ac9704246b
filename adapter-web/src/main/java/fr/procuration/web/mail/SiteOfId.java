package fr.procuration.web.mail;

import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.ViewSites;
import java.util.Optional;

/** Finds the site of an appointment, as long as there is one. */
record SiteOfId(ViewSites sites) {

    Optional<Site> find(String id) {
        return sites.sites().stream().filter(site -> site.id().equals(id)).findFirst();
    }
}
