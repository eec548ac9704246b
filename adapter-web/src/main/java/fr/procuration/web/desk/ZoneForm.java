package fr.procuration.web.desk;

import fr.procuration.domain.document.ScannedDocument;
import fr.procuration.domain.zone.Zone;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;

/** A document of which the zone was scanned; the nom d'usage stands beside it, if the document has one. */
@Introspected
record ZoneForm(
        @Typed(TypedText.NIR) String nir,
        @Typed(TypedText.ZONE) String mrz,

        @Typed(value = TypedText.NAME, required = false) String nomUsage)
        implements DocumentForm {

    @Override
    public ScannedDocument document() {
        return new ScannedDocument(Zone.read(mrz), DocumentForm.nameIfAny(nomUsage));
    }

    @Override
    public String toString() {
        return "ZoneForm[masked]";
    }
}
