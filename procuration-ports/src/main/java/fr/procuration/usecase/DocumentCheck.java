package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Identite;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.CheckedIdentity;
import java.time.Instant;

/** Compares a document with the mandataire, and records for the mandant that somebody else was there. */
record DocumentCheck(ProcurationStore store) {

    CheckedIdentity compare(PresentedDocument document, Procuration running, Agent agent, Instant now) {
        Identite declared = running.mandataire().identite();
        IdentityMatch match = document.compareWith(declared, Paris.dayOf(now));
        running.mismatch(match, agent, VisitId.random(), now).ifPresent(store::record);
        return new CheckedIdentity(running.mandataire(), running.validity(), document.beside(declared), match);
    }
}
