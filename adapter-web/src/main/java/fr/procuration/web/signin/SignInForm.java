package fr.procuration.web.signin;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What somebody types to sign in. */
@Introspected
record SignInForm(
        @NotBlank(message = "{obligatoire}") @Nullable String identifiant,

        @NotBlank(message = "{obligatoire}") @Nullable String code) {

    @Override
    public String toString() {
        return "SignInForm[masked]";
    }
}
