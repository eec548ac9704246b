package fr.procuration.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What somebody types to sign in. */
@Introspected
@Schema(name = "Connexion", description = "Ce que l’on saisit pour se connecter")
record SignInForm(
        @NotBlank(message = "{obligatoire}") @Nullable String identifiant,

        @NotBlank(message = "{obligatoire}") @Schema(format = "password") @Nullable
        String code) {

    @Override
    public String toString() {
        return "SignInForm[masked]";
    }
}
