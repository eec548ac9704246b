package fr.procuration.port;

import java.util.UUID;

/**
 * How far somebody has read in the feed: the last entry they saw. It names the procuration or the appointment besides the place, so
 * that a mark of before a database was restored from an older copy is not taken for one of after.
 *
 * @param place the place of the entry
 * @param subject what its event is about
 */
public record FeedMark(FeedPosition place, UUID subject) {}
