package fr.procuration.domain.appointment;

import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is called in the list of a day. What it is stays out of {@link #toString()}.
 *
 * @param civilite Madame or Monsieur
 * @param nom the birth name, null for somebody with a given name only
 * @param nomUsage the name used, null if there is none
 * @param prenom the given name, null for somebody with a birth name only
 */
public record PersonName(
        Civilite civilite,
        @Nullable Name nom,
        @Nullable Name nomUsage,
        @Nullable Name prenom) {

    /**
     * A name.
     *
     * @throws IllegalArgumentException if there is neither birth name nor given name
     */
    public PersonName {
        if (nom == null && prenom == null) {
            throw new IllegalArgumentException("name: a birth name or a given name");
        }
    }

    /**
     * The name of somebody whose identity is known.
     *
     * @param identite their identity
     * @return their name
     */
    public static PersonName of(Identite identite) {
        return new PersonName(identite.civilite(), identite.nom(), identite.nomUsage(), identite.prenom());
    }

    @Override
    public String toString() {
        return "PersonName[masked]";
    }
}
