package fr.procuration.web.pages.frame;

import fr.procuration.domain.Mandant;
import fr.procuration.web.account.MandantOfAccount;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/** What a frame has to know of a screen: its title, its tab, who looks at it. */
public record Screen(
        String title,
        @Nullable Tab tab,
        @Nullable Mandant mandant,
        @Nullable String agent) {

    public Screen(String title, @Nullable Tab tab, @Nullable Mandant mandant) {
        this(title, tab, mandant, null);
    }

    public static Screen open(String title) {
        return new Screen(title, null, null);
    }

    /** A screen that mandants and agents share; a mandant whose account is incomplete has a name only. */
    public static Screen of(String title, Tab tab, Authentication account) {
        Mandant mandant = MandantOfAccount.of(account).orElse(null);
        return mandant == null ? new Screen(title, null, null, account.getName()) : new Screen(title, tab, mandant);
    }

    boolean isOfSomebody() {
        return mandant != null || agent != null;
    }
}
