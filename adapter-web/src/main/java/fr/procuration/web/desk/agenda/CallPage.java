package fr.procuration.web.desk.agenda;

import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.appointment.MotifPage;
import org.jspecify.annotations.Nullable;

/**
 * The first page: who calls, and for what.
 *
 * @param box why nothing was taken, null if nothing was asked
 */
public record CallPage(
        TypedCall call,
        MotifPage motifs,
        Errors errors,
        @Nullable VerdictBox box) {}
