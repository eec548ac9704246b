package fr.procuration.persistence.appointment;

import fr.procuration.domain.appointment.Site;
import java.util.List;

/**
 * The sites at which appointments can be taken.
 *
 * @param all in the order in which they are shown
 */
public record Sites(List<Site> all) {

    /** They do not change while the service runs. */
    public Sites {
        all = List.copyOf(all);
    }
}
