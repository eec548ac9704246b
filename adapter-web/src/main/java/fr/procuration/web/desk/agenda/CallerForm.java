package fr.procuration.web.desk.agenda;

import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The insured person who calls, as they name themselves; all is there once the form was checked. */
@Introspected
record CallerForm(
        @Typed(TypedText.NIR) String nir,
        @Typed(TypedText.CIVILITE) String civilite,
        @Typed(TypedText.NAME) String nom,

        @Typed(value = TypedText.NAME, required = false) String nomUsage,

        @Typed(value = TypedText.NAME, required = false) String prenom) {

    PersonName name() {
        return new PersonName(Civilite.valueOf(civilite), new Name(nom), ifAny(nomUsage), ifAny(prenom));
    }

    private static @Nullable Name ifAny(String typed) {
        return typed.isBlank() ? null : new Name(typed);
    }

    @Override
    public String toString() {
        return "CallerForm[masked]";
    }
}
