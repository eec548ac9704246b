package fr.procuration.web.desk;

import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.domain.identity.Nir;
import org.jspecify.annotations.Nullable;

/** An identity document and whom it is about, as the constraints read them. */
sealed interface DocumentForm permits ZoneForm, PrintedForm {

    String nir();

    /** The document, once the form was checked. */
    PresentedDocument document();

    /** The mandant, once the form was checked. */
    default Nir mandant() {
        return Nir.parse(nir());
    }

    /** A name left blank is a name left out. */
    static @Nullable Name nameIfAny(String checked) {
        return NameDefect.of(checked).isEmpty() ? new Name(checked) : null;
    }
}
