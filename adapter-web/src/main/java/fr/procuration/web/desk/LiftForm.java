package fr.procuration.web.desk;

import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import java.util.Map;

/** Whose number is unblocked, and why, as it was chosen. */
@Introspected
record LiftForm(
        @Typed(TypedText.NIR) String nirLevee,
        @Typed(TypedText.LIFTING) String levee) {

    static LiftForm of(Map<String, String> form) {
        return new LiftForm(form.getOrDefault("nirLevee", ""), form.getOrDefault("levee", ""));
    }

    Nir mandant() {
        return Nir.parse(nirLevee);
    }

    GrantBlock.Lifting reason() {
        return GrantBlock.Lifting.valueOf(levee);
    }

    @Override
    public String toString() {
        return "LiftForm[masked]";
    }
}
