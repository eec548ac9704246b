package fr.procuration.port;

import fr.procuration.domain.ProcurationId;

/**
 * How far somebody has read in the feed: the last entry they saw. It names the procuration besides the position, so that a
 * mark of before a database was restored from an older copy is not taken for one of after.
 *
 * @param position the position of the entry
 * @param procuration the procuration of its event
 */
public record FeedMark(long position, ProcurationId procuration) {}
