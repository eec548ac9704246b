package fr.procuration.persistence.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an appointment that was to be taken.
 *
 * @param open the one of the same motif that is still to come, null if none is
 */
record Taken(ChangeOutcome outcome, @Nullable UUID open) {}
