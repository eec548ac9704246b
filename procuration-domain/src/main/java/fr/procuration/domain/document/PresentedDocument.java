package fr.procuration.domain.document;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.zone.Layout;
import java.time.LocalDate;
import java.util.Optional;

/** The identity document that somebody shows at the desk: as an agent reads it, or as its machine-readable zone says. */
public sealed interface PresentedDocument permits IdentityDocument, ScannedDocument {

    /**
     * Compares the document with an identity declared, field by field. The same names always give the same answer;
     * nothing is guessed.
     *
     * @param declared the identity the mandant gave
     * @param today the day of the comparison, in Paris
     * @return the verdict of each field, and what else there is to say of the document
     */
    IdentityMatch compareWith(Identite declared, LocalDate today);

    /**
     * What the document says.
     *
     * @param declared the identity it is compared with, whose date of birth tells the century that a zone leaves out
     * @return its fields
     */
    IdentityDocument beside(Identite declared);

    /** {@return the layout of the zone that was read, or nothing if none was} */
    Optional<Layout> zoneRead();
}
