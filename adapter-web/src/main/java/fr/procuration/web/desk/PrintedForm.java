package fr.procuration.web.desk;

import fr.procuration.domain.document.HowRead;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of which the agent typed what is printed. */
@Introspected
record PrintedForm(
        @Typed(TypedText.NIR) String nir,
        @Typed(TypedText.NAME) String nom,

        @Typed(value = TypedText.NAME, required = false) String nomUsage,

        @Size(max = 20, message = "{trop-de-prenoms}") List<@Typed(TypedText.NAME) String> prenoms,

        @Typed(TypedText.BIRTH_DATE) String dateNaissance,

        @Typed(value = TypedText.SEX, required = false) @Nullable
        String sexe,

        @Typed(value = TypedText.EXPIRY, required = false) String expireLe)
        implements DocumentForm {

    @Override
    public IdentityDocument document() {
        return new IdentityDocument(
                new Name(nom),
                DocumentForm.nameIfAny(nomUsage),
                prenoms.stream().map(Name::new).toList(),
                BirthDate.parse(dateNaissance),
                sexe == null ? null : Sex.valueOf(sexe),
                expireLe.isBlank() ? null : LocalDate.parse(expireLe),
                HowRead.PRINTED);
    }

    @Override
    public String toString() {
        return "PrintedForm[masked]";
    }
}
