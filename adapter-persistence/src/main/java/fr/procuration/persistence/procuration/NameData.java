package fr.procuration.persistence.procuration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.identity.Civilite;
import org.jspecify.annotations.Nullable;

/** How somebody is called, as it is stored; its names are part of the format and outlive those of the domain. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NameData(
        Civilite civilite,
        @Nullable String nom,
        @Nullable String nomUsage,
        @Nullable String prenom) {

    /** A parser leaves null what is missing. */
    NameData {
        requireNonNull(civilite);
    }

    @Override
    public String toString() {
        return "NameData[masked]";
    }
}
