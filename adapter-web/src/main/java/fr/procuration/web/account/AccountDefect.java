package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;

/** What hinders an account of which no mandant can be read. */
public enum AccountDefect {
    /** There is no social security number, or one that cannot be read. */
    NIR,
    /** The date of birth is no real date: unknown, or presumed. */
    BIRTH_DATE,
    /** Something else of the identity is missing or cannot be read. */
    IDENTITY;

    /**
     * Looks for it.
     *
     * @param account an account that gives no mandant
     * @return the first thing that its holder can do something about
     */
    public static AccountDefect of(Authentication account) {
        return MandantClaims.defect(account.getAttributes());
    }
}
