package fr.procuration.web.pages.frame;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.web.account.MandantOfAccount;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a frame has to know of a screen: its title, its tab if it is a mandant's, who looks at it, and whether at the desk. */
public record Screen(
        String title, @Nullable Tab tab, @Nullable String person, boolean desk) {

    public Screen(String title, Tab tab, Mandant mandant) {
        this(title, tab, French.name(mandant.identite()), false);
    }

    public static Screen open(String title) {
        return new Screen(title, null, null, false);
    }

    public static Screen ofDesk(String title, Agent agent) {
        return new Screen(title + " – Medialog+", null, agent.id() + ", " + agent.site(), true);
    }

    /** A screen that mandants and agents share; a mandant whose account is incomplete has a name only. */
    public static Screen of(String title, Tab tab, Authentication account) {
        Optional<Mandant> mandant = MandantOfAccount.of(account);
        return mandant.map(known -> new Screen(title, tab, known))
                .orElseGet(() -> new Screen(title, null, account.getName(), false));
    }

    boolean isOfSomebody() {
        return person != null;
    }
}
