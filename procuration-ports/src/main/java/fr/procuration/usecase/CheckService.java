package fr.procuration.usecase;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.CheckedIdentity;
import java.time.Instant;
import java.util.Optional;

/** Compares an identity document with the mandataire, and records the consultation before it answers. */
final class CheckService implements CheckIdentity {

    private final Desk desk;
    private final DocumentCheck documents;

    CheckService(Desk desk, ProcurationStore store) {
        this.desk = desk;
        this.documents = new DocumentCheck(store);
    }

    @Override
    public Optional<CheckedIdentity> check(Query query) {
        Instant now = desk.admit(query.mandant(), query.agent());
        Optional<CheckedIdentity> checked = desk.running(query.mandant(), query.agent(), now)
                .map(running -> documents.compare(query.document(), running, query.agent(), now));
        Outcome outcome = checked.map(CheckedIdentity::match)
                .map(IdentityMatch::overall)
                .map(Outcome::of)
                .orElse(Outcome.AUCUNE_PROCURATION);
        desk.record(query.mandant(), query.document(), query.agent(), now, outcome);
        return checked;
    }
}
