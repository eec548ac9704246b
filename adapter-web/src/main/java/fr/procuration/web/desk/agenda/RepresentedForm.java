package fr.procuration.web.desk.agenda;

import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;

/** The number of the insured person for whom the mandataire calls: the procuration says the rest. */
@Introspected
record RepresentedForm(@Typed(TypedText.NIR) String nir) {

    @Override
    public String toString() {
        return "RepresentedForm[masked]";
    }
}
