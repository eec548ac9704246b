package fr.procuration.domain.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The civil identity of a person. Nothing of it shows in {@link #toString()}.
 *
 * @param civilite how the person is addressed
 * @param nom the birth name
 * @param nomUsage the name used in daily life, if there is another
 * @param prenom the given name
 * @param dateNaissance the date of birth; whether it is plausible on a given day is said by {@link BirthDateDefect}
 */
public record Identite(
        Civilite civilite, Name nom, @Nullable Name nomUsage, Name prenom, BirthDate dateNaissance) {

    /**
     * An identity; all of it is required but the nom d'usage.
     *
     * @throws NullPointerException if something required is missing; the message names the field
     */
    public Identite {
        Objects.requireNonNull(civilite, "civilite");
        Objects.requireNonNull(nom, "nom");
        Objects.requireNonNull(prenom, "prenom");
        Objects.requireNonNull(dateNaissance, "dateNaissance");
    }

    /**
     * The name used in daily life.
     *
     * @return the nom d'usage, or nothing if the person has none but the birth name
     */
    public Optional<Name> nomUsageIfAny() {
        return Optional.ofNullable(nomUsage);
    }

    /**
     * Whether a family name is one of this person's.
     *
     * @param family the name to look for
     * @return true if it compares equal to the birth name or to the nom d'usage
     */
    public boolean bears(Name family) {
        return nom.sameAs(family) || nomUsageIfAny().filter(family::sameAs).isPresent();
    }

    @Override
    public String toString() {
        return "Identite[masked]";
    }
}
