package fr.procuration.port.driving;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.IdentityMatch;

/**
 * An identity document beside what was declared.
 *
 * @param mandataire who may act, as the mandant declared them
 * @param validity from when to when
 * @param document what the document says
 * @param match how far the document agrees, field by field
 */
public record CheckedIdentity(
        Mandataire mandataire, Validity validity, IdentityDocument document, IdentityMatch match) {}
