package fr.procuration.web.pages.own;

/** The words of the guide that ask whether to revoke, on a page of their own and in a dialog. */
public final class Revocation {

    /** What follows from it. */
    public static final String QUESTION =
            "Si je révoque ma procuration, le mandataire que j’ai choisi ne pourra plus me représenter jusqu’à ma prochaine"
                    + " demande de procuration. Que faire\u00a0?";

    /** The answer that changes nothing. */
    public static final String STAY = "Ne pas révoquer la procuration";

    /** The answer that revokes. */
    public static final String CONFIRM = "Confirmer la révocation";

    private Revocation() {}
}
