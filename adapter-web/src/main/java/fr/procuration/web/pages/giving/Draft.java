package fr.procuration.web.pages.giving;

import java.util.UUID;

/** A demande under way, before anything is recorded. */
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
