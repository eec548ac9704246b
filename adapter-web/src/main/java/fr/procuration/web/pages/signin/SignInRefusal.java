package fr.procuration.web.pages.signin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody could not sign in, as the page tells them. */
public enum SignInRefusal {
    /** What was typed is wrong. */
    TYPED("", "Vérifiez votre saisie."),
    /** The provider did not say who it is. */
    FAILED(
            "connexion",
            "Vous n’avez pas été identifié\u00a0: la connexion a été abandonnée, a duré trop longtemps ou n’a pas pu être"
                    + " vérifiée. Rien n’a été enregistré. Vous pouvez recommencer."),
    /** The provider is not sure enough. */
    TOO_WEAK(
            "niveau",
            "Le compte que vous avez choisi n’est pas assez sûr pour ce service. Recommencez avec un autre compte, qui"
                    + " vérifie mieux votre identité."),
    /** The account is none of an agent. */
    NO_ACCESS(
            "acces",
            "Votre compte n’est pas celui d’un agent d’accueil rattaché à un accueil. Demandez l’accès à votre responsable.");

    private final String word;
    private final String message;

    SignInRefusal(String word, String message) {
        this.word = word;
        this.message = message;
    }

    /** What the address of the page says; a word that is none of ours is not repeated, and taken for a failure. */
    static @Nullable SignInRefusal of(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(values())
                        .filter(each -> each.word.equals(word))
                        .findFirst()
                        .orElse(FAILED);
    }

    /** What the page says. */
    public String message() {
        return message;
    }
}
