package fr.procuration.port.driving;

import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import java.time.LocalDate;
import java.util.List;

/** Anybody looks for a site, and for a time at which it is free. */
public interface ViewSites {

    /** The most days that can be asked about at once. */
    int MOST_DAYS = 61;

    /**
     * The sites.
     *
     * @return all at which appointments can be taken
     */
    List<Site> sites();

    /**
     * The slots that can be taken now.
     *
     * @param site the site
     * @param motif the code of what the appointment is about
     * @param from the first day, of the site
     * @param to the last day
     * @return in growing order; those of a long time only as far as {@link #MOST_DAYS} go
     * @throws fr.procuration.domain.RefusedException if there is no such site, or no such motif there
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<FreeSlot> freeSlots(String site, String motif, LocalDate from, LocalDate to);
}
