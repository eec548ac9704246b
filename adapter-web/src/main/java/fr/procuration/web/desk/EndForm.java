package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Party;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * Whose procuration an agent ends, and why, as it was chosen.
 *
 * @param nir the number as it was typed
 * @param motif why and, of a death or a guardianship, of whom it was told: DECES-MANDANT
 */
@Introspected
record EndForm(
        @Typed(TypedText.NIR) String nir,

        @NotBlank(message = "{obligatoire}")
        @Pattern(regexp = "|SIGNALEMENT|(DECES|PROTECTION)-(MANDANT|MANDATAIRE)", message = "{valeur-inconnue}")
        String motif) {

    static EndForm of(Map<String, String> form) {
        return new EndForm(form.getOrDefault("nir", ""), form.getOrDefault("motif", ""));
    }

    /** The command, once the form was checked: a reason, and of whom it was told. */
    EndProcuration.Command by(Agent agent) {
        String[] choice = motif.split("-", 2);
        Party concerned = choice.length == 2 ? Party.valueOf(choice[1]) : null;
        return new EndProcuration.Command(Nir.parse(nir), EndReason.valueOf(choice[0]), concerned, agent);
    }

    @Override
    public String toString() {
        return "EndForm[masked]";
    }
}
