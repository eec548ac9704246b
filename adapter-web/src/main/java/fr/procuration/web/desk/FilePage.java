package fr.procuration.web.desk;

import fr.procuration.web.form.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client file of a mandant, as far as it has come: the verdict first, then what it rests on, then what can be done.
 *
 * @param nir the number, as on the carte Vitale
 * @param verdict what the agent sees first, null if what they typed is wrong
 * @param panel the mandataire, null if the file shows none
 * @param compared the document beside what was declared, empty before a check
 * @param document the document as it was typed, null if none can be checked
 * @param errors what is wrong with it
 * @param visit the visit that can begin, null unless the document conforms
 * @param opened the appointment from which the file was opened, null if it was not
 * @param carried the panel as the form of the document carries it, null before it is shown
 */
public record FilePage(
        String nir,
        @Nullable VerdictBox verdict,
        @Nullable MandatairePanel panel,
        List<ComparedField> compared,
        @Nullable TypedDocument document,
        Errors errors,
        @Nullable String visit,
        @Nullable OpenedAppointment opened,
        @Nullable String carried) {

    static FilePage of(String nir, VerdictBox verdict) {
        return new FilePage(nir, verdict, null, List.of(), null, Errors.NONE, null, null, null);
    }

    /** The file with the document as it was typed, before it is compared. */
    static FilePage unanswered(String nir, TypedDocument document, Errors errors) {
        return new FilePage(nir, null, null, List.of(), document, errors, null, null, null);
    }

    /** Whether the next thing to do is to scan or type the document. */
    public boolean awaitsDocument() {
        return panel != null && compared.isEmpty() && errors.isEmpty();
    }

    FilePage with(MandatairePanel shown, TypedDocument toCheck) {
        return new FilePage(nir, verdict, shown, compared, toCheck, errors, visit, opened, carried);
    }

    FilePage because(VerdictBox refusal) {
        return new FilePage(nir, refusal, panel, compared, document, errors, visit, opened, carried);
    }

    /** The same, opened from an appointment. */
    FilePage from(@Nullable OpenedAppointment appointment) {
        return new FilePage(nir, verdict, panel, compared, document, errors, visit, appointment, carried);
    }

    /** The same with a panel, which its form carries; without one if there is none. */
    FilePage carrying(@Nullable MandatairePanel shown, String sealedPanel) {
        return shown == null
                ? this
                : new FilePage(nir, verdict, shown, compared, document, errors, visit, opened, sealedPanel);
    }

    @Override
    public String toString() {
        return "FilePage[masked]";
    }
}
