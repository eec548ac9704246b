package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;

/** What hinders an account of which no mandant, or no agent, can be read. */
public enum AccountDefect {
    /** There is no social security number, or one that cannot be read. */
    NIR,
    /** There is no date of birth, or one that cannot be. */
    BIRTH_DATE,
    /** Something else of the identity is missing or cannot be read. */
    IDENTITY,
    /** It is an agent's, and the desk or the identifier is missing or cannot be read. */
    DESK;

    /** Looks for it. */
    public static AccountDefect of(Authentication account) {
        return AgentRoles.isAgent(account) ? DESK : MandantClaims.defect(account.getAttributes());
    }
}
