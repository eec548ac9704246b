package fr.procuration.web.pages.own;

import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.ViewSites;

/** The names of the sites, which people know better than their identifiers. */
record SiteNames(ViewSites sites) {

    /** The identifier, if the site has no appointments and so no name here. */
    String of(String id) {
        return sites.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .map(Site::name)
                .orElse(id);
    }
}
