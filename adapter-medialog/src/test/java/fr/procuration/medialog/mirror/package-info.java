/**
 * The reference client of the feed: it keeps a copy of all procurations that run, and neither misses nor repeats an event,
 * however often it is killed. It needs Java's own HTTP client, Jackson and the CloudEvents library.
 */
@NullMarked
package fr.procuration.medialog.mirror;

import org.jspecify.annotations.NullMarked;
