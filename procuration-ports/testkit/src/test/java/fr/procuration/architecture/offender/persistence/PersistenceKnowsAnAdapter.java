package fr.procuration.architecture.offender.persistence;

import fr.procuration.architecture.offender.medialog.Medialog;

/** An adapter that needs another. */
record PersistenceKnowsAnAdapter(Medialog other) {}
