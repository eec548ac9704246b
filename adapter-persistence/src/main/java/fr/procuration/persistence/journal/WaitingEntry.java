package fr.procuration.persistence.journal;

import java.time.Instant;
import java.util.UUID;

/** An entry of the journal that has no position, or of which its row does not say it yet. */
record WaitingEntry(int part, long id, UUID mandant, int number, String kind, Instant at) {}
