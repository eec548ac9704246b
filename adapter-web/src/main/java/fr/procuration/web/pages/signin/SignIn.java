package fr.procuration.web.pages.signin;

import org.jspecify.annotations.Nullable;

/**
 * The ways to sign in, and why one has to.
 *
 * @param account what was typed before the code was refused, empty if nothing was
 * @param refusal why one could not sign in, in French, null if one has not tried
 * @param interrupted whether a session ended while something was under way
 * @param withAccounts whether one can sign in with a number and a code
 * @param provider where to sign in with the provider of these people, null if it is not configured
 */
public record SignIn(
        boolean agent,
        String account,
        @Nullable String refusal,
        boolean interrupted,
        boolean withAccounts,
        @Nullable String provider) {

    static SignIn of(
            boolean agent, String account, @Nullable SignInRefusal refusal, boolean interrupted, SignInWays ways) {
        return new SignIn(
                agent,
                account,
                refusal == null ? null : words(agent, refusal),
                interrupted,
                ways.accounts(),
                way(ways.provider(agent), refusal));
    }

    String title() {
        return refusal == null ? "Connexion" : "Erreur – Connexion";
    }

    @Override
    public String toString() {
        return "SignIn[masked]";
    }

    private static String words(boolean agent, SignInRefusal refusal) {
        if (refusal == SignInRefusal.TYPED) {
            return (agent ? "L’identifiant" : "Le numéro") + " ou le code n’est pas le bon. Vérifiez votre saisie.";
        }
        if (agent && refusal == SignInRefusal.TOO_WEAK) {
            return "Votre connexion n’a pas été confirmée par une double authentification, nécessaire à l’accueil."
                    + " Recommencez avec votre second moyen d’authentification. Si vous n’en avez pas, demandez-le à votre"
                    + " responsable.";
        }
        return refusal.message();
    }

    /** A provider that was not sure enough has to ask again. */
    private static @Nullable String way(@Nullable String provider, @Nullable SignInRefusal refusal) {
        return provider != null && refusal == SignInRefusal.TOO_WEAK ? provider + "?redemander" : provider;
    }
}
