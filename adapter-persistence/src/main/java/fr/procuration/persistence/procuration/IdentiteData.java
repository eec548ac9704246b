package fr.procuration.persistence.procuration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.identity.Civilite;
import org.jspecify.annotations.Nullable;

/** A civil identity as it is stored; its names are part of the format and outlive those of the domain. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentiteData(
        Civilite civilite,
        @Nullable String nom,
        @Nullable String nomUsage,
        @Nullable String prenom,
        String dateNaissance) {

    /** A parser leaves null what is missing. */
    IdentiteData {
        requireNonNull(civilite);
        requireNonNull(dateNaissance);
    }

    @Override
    public String toString() {
        return "IdentiteData[masked]";
    }
}
