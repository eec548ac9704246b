package fr.procuration.domain.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The civil identity of a person. Nothing of it shows in {@link #toString()}.
 *
 * @param civilite how the person is addressed
 * @param nom the birth name, null if the person has but one name, the given name
 * @param nomUsage the name used in daily life, if there is another
 * @param prenom the given name, null if the person has but one name, the birth name
 * @param dateNaissance the date of birth; whether it is plausible on a given day is said by {@link BirthDateDefect}
 */
public record Identite(
        Civilite civilite,
        @Nullable Name nom,
        @Nullable Name nomUsage,
        @Nullable Name prenom,
        BirthDate dateNaissance) {

    /**
     * An identity; the birth name or the given name is required, and all else but the nom d'usage.
     *
     * @throws NullPointerException if something required is missing; the message names the field
     */
    public Identite {
        Objects.requireNonNull(civilite, "civilite");
        if (prenom == null) {
            Objects.requireNonNull(nom, "nom");
        }
        Objects.requireNonNull(dateNaissance, "dateNaissance");
    }

    /**
     * The birth name.
     *
     * @return the birth name, or nothing if the person has but a given name
     */
    public Optional<Name> nomIfAny() {
        return Optional.ofNullable(nom);
    }

    /**
     * The given name.
     *
     * @return the given name, or nothing if the person has but a birth name
     */
    public Optional<Name> prenomIfAny() {
        return Optional.ofNullable(prenom);
    }

    /**
     * The name of somebody who has but one.
     *
     * @return the birth name or the given name, or nothing if the person has both
     */
    public Optional<Name> singleName() {
        return nom == null ? prenomIfAny() : prenom == null ? nomIfAny() : Optional.empty();
    }

    /**
     * All family names.
     *
     * @return the birth name, or in its place the single name of the person, then the nom d'usage, if any
     */
    public List<Name> familyNames() {
        return Stream.concat(nomIfAny().or(this::prenomIfAny).stream(), nomUsageIfAny().stream())
                .toList();
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
        return nomIfAny().filter(family::sameAs).isPresent()
                || nomUsageIfAny().filter(family::sameAs).isPresent();
    }

    @Override
    public String toString() {
        return "Identite[masked]";
    }
}
