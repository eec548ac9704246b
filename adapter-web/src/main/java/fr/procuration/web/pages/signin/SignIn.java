package fr.procuration.web.pages.signin;

import org.jspecify.annotations.Nullable;

/**
 * The ways to sign in, and why one has to.
 *
 * @param agent whether it is the way in for agents
 * @param refusal why one could not sign in, null if one has not tried
 * @param interrupted whether a session ended while something was under way
 * @param withAccounts whether one can sign in with a number and a code
 * @param providerPath where to sign in with the provider of these people, null if it is not configured
 */
public record SignIn(
        boolean agent,
        @Nullable SignInRefusal refusal,
        boolean interrupted,
        boolean withAccounts,
        @Nullable String providerPath) {

    /**
     * Why one could not sign in.
     *
     * @return French words, empty if one has not tried
     */
    public String words() {
        if (refusal == SignInRefusal.TYPED) {
            return (agent ? "L’identifiant" : "Le numéro") + " ou le code n’est pas le bon. Vérifiez votre saisie.";
        }
        if (agent && refusal == SignInRefusal.TOO_WEAK) {
            return "Votre connexion n’a pas été confirmée par une double authentification, nécessaire à l’accueil."
                    + " Recommencez avec votre second moyen d’authentification. Si vous n’en avez pas, demandez-le à votre"
                    + " responsable.";
        }
        return refusal == null ? "" : refusal.message();
    }

    /**
     * Where to sign in with the provider; if it was not sure enough, it has to ask again.
     *
     * @return a path of the service, empty if there is no provider
     */
    public String way() {
        if (providerPath == null) {
            return "";
        }
        return refusal == SignInRefusal.TOO_WEAK ? providerPath + "?redemander" : providerPath;
    }
}
