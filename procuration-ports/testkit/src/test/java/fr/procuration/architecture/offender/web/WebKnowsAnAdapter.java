package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.medialog.Medialog;

/** An adapter that needs another. */
record WebKnowsAnAdapter(Medialog other) {}
