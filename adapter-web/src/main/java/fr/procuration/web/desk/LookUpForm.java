package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import java.util.Map;

/** Whom the agent asks about, as it was typed. */
@Introspected
record LookUpForm(
        @Typed(TypedText.NIR) String nir,
        @Typed(TypedText.CONTACT) String contact) {

    static LookUpForm of(Map<String, String> form) {
        return new LookUpForm(form.getOrDefault("nir", ""), form.getOrDefault("contact", Contact.ACCUEIL.name()));
    }

    /** Whether a receipt was scanned in place of the number; it is shown at the desk only. */
    boolean isReceipt() {
        return contact.equals(Contact.ACCUEIL.name()) && ScannedReceipt.isOne(nir);
    }

    /** The question, once the form was checked. */
    LookUpMandataire.Query by(Agent agent) {
        return new LookUpMandataire.Query(Nir.parse(nir), Contact.valueOf(contact), agent);
    }

    @Override
    public String toString() {
        return "LookUpForm[masked]";
    }
}
