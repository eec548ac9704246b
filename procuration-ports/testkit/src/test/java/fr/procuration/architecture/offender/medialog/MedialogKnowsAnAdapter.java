package fr.procuration.architecture.offender.medialog;

import fr.procuration.architecture.offender.web.Web;

/** An adapter that needs another. */
record MedialogKnowsAnAdapter(Web other) {}
