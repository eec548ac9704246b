package fr.procuration.web.pages.frame;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.web.account.AgentRoles;
import fr.procuration.web.account.MandantOfAccount;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a frame has to know of a screen: its title, its tab if it is a mandant's, who looks at it, whether at the desk, and its other pages. */
public record Screen(
        String title, @Nullable Tab tab, @Nullable String person, boolean desk, List<Link> links) {

    /** Another page of the desk. */
    public record Link(String path, String text) {}

    private static Screen withoutLinks(String title, @Nullable Tab tab, @Nullable String person) {
        return new Screen(title, tab, person, false, List.of());
    }

    public Screen(String title, Tab tab, Mandant mandant) {
        this(title, tab, French.name(mandant.identite()), false, List.of());
    }

    public static Screen open(String title) {
        return withoutLinks(title, null, null);
    }

    /** A screen for everybody; who is signed in sees their name, can sign out, and on a kiosk is asked whether they are there. */
    public static Screen forEverybody(String title, @Nullable Authentication account) {
        return account == null
                ? open(title)
                : withoutLinks(
                        title,
                        null,
                        MandantOfAccount.of(account)
                                .map(mandant -> French.name(mandant.identite()))
                                .orElseGet(account::getName));
    }

    /** Who has several pages has links to them. */
    public static Screen ofDesk(String title, Agent agent, Collection<String> roles) {
        List<Link> links = new ArrayList<>();
        if (roles.contains(AgentRoles.DESK)) {
            links.add(new Link(Agents.PAGE, "Accueil"));
            links.add(new Link(Agents.AGENDA_PAGE, "Rendez-vous"));
        }
        if (roles.containsAll(AgentRoles.ALL)) {
            links.add(new Link(Agents.FILE_PAGE, "Dossier"));
        }
        return new Screen(title + " – Medialog+", null, agent.id() + ", " + agent.site(), true, List.copyOf(links));
    }

    /** A screen that mandants and agents share; a mandant whose account is incomplete has a name only. */
    public static Screen of(String title, Tab tab, Authentication account) {
        Optional<Mandant> mandant = MandantOfAccount.of(account);
        return mandant.map(known -> new Screen(title, tab, known))
                .orElseGet(() -> withoutLinks(title, null, account.getName()));
    }

    boolean isOfSomebody() {
        return person != null;
    }
}
