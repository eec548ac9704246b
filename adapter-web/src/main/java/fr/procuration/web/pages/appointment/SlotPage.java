package fr.procuration.web.pages.appointment;

import fr.procuration.web.form.Errors;

/** Step 2: the free hours of a week. */
public record SlotPage(String motif, SlotChoice choice, TypedWish wish, Errors errors) {

    /** The same step in another week. */
    public String weekOf(String monday) {
        return "/demarches/rendez-vous/creneau?" + wish.query() + "&du=" + monday;
    }
}
