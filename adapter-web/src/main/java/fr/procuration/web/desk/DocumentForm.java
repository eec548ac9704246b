package fr.procuration.web.desk;

import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.identity.Sex;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.Typed;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An identity document and whom it is about, as the constraints read them. */
@Introspected
record DocumentForm(
        @Typed(TypedText.NIR) String nir,
        @Typed(TypedText.NAME) String nom,

        @NotEmpty(message = "{obligatoire}") @Size(max = 20, message = "{trop-de-prenoms}")
        List<@Typed(TypedText.NAME) String> prenoms,

        @Typed(TypedText.BIRTH_DATE) String dateNaissance,

        @Typed(value = TypedText.SEX, required = false) @Nullable
        String sexe) {

    /** The mandant, once the form was checked. */
    Nir mandant() {
        return Nir.parse(nir);
    }

    /** The document, once the form was checked. */
    IdentityDocument document() {
        return new IdentityDocument(
                new Name(nom),
                prenoms.stream().map(Name::new).toList(),
                BirthDate.parse(dateNaissance),
                sexe == null ? null : Sex.valueOf(sexe));
    }

    @Override
    public String toString() {
        return "DocumentForm[masked]";
    }
}
