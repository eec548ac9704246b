package fr.procuration.web.pages.giving;

import java.util.UUID;

/**
 * A demande under way, before anything is recorded.
 *
 * @param owner a mark of the person it is for, so that nobody else gets it after signing in on the same device
 * @param request names this demande: sending it twice gives one procuration
 * @param typed what was typed in step 1
 */
record Draft(String owner, String request, TypedMandataire typed) {

    static Draft of(String owner, TypedMandataire typed) {
        return new Draft(owner, UUID.randomUUID().toString(), typed);
    }

    /** The same, as a new demande. */
    Draft renewed() {
        return of(owner, typed);
    }

    @Override
    public String toString() {
        return "Draft[masked]";
    }
}
