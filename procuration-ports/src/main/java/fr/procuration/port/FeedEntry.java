package fr.procuration.port;

import fr.procuration.domain.identity.Nir;

/**
 * A grant, an end or a change of an appointment at its place in the feed, and whose it is. Unlike a {@link JournalEntry} it carries the
 * NIR: it is for those who keep the client file of that person, and for nobody else.
 *
 * @param place its place: growing, not without gaps; never given to another event
 * @param event what happened
 * @param reference what the mandant is called
 * @param mandant their number
 */
public record FeedEntry(FeedPosition place, FeedEvent event, MandantReference reference, Nir mandant) {

    /**
     * What a reader remembers of this entry.
     *
     * @return its mark
     */
    public FeedMark mark() {
        return new FeedMark(place, event.subject());
    }
}
