package fr.procuration.web.desk;

import fr.procuration.domain.document.Objection;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.document.ScannedDocument;
import fr.procuration.domain.zone.Expiry;
import fr.procuration.domain.zone.Zone;
import fr.procuration.port.driving.CheckedIdentity;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was presented, and what the check found.
 *
 * @param presented the document
 * @param identity the comparison
 */
record CheckedDocument(PresentedDocument presented, CheckedIdentity identity) {

    Optional<Zone> zone() {
        return presented instanceof ScannedDocument scanned ? Optional.of(scanned.zone()) : Optional.empty();
    }

    /** Of a zone that does not state it, too. */
    Optional<Expiry> expiry() {
        return zone().map(zone -> zone.expiry(
                        identity.mandataire().identite().dateNaissance().latest()))
                .orElseGet(() ->
                        Optional.ofNullable(identity.document().expireLe()).map(day -> new Expiry(day, day)));
    }

    List<Objection> objections() {
        return identity.match().objections();
    }
}
