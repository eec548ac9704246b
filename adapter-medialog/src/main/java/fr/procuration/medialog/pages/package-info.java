/** The agent's page in Medialog+: look-up, identity check, reception; server-rendered, without JavaScript. */
@NullMarked
package fr.procuration.medialog.pages;

import org.jspecify.annotations.NullMarked;
