/** The change feed that Medialog+ follows (HTTP Feeds, CloudEvents). */
@NullMarked
package fr.procuration.medialog.feed;

import org.jspecify.annotations.NullMarked;
