package fr.procuration.web.account;

import fr.procuration.port.session.Digest;
import io.micronaut.security.authentication.Authentication;

/** By which provider an account is known. */
public final class AccountProvider {

    /** The attribute that names it. */
    public static final String ATTRIBUTE = "fournisseur";

    /** Accounts of the developer's machine, which no provider keeps. */
    public static final String LOCAL = "local";

    private AccountProvider() {}

    /** The provider of an account. */
    public static String of(Authentication account) {
        return account.getAttributes().get(ATTRIBUTE) instanceof String name ? name : LOCAL;
    }

    /** Whose sessions and tokens an account's are. */
    public static Digest subject(Authentication account) {
        return Digest.ofSubject(of(account), account.getName());
    }
}
