package fr.procuration.domain.receipt;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person on a receipt. What they are stays out of {@link #toString()}.
 *
 * @param nom the birth name, null for somebody with a given name only
 * @param nomUsage the name used, null if there is none
 * @param prenom all given names, null for somebody with a birth name only
 */
public record WrittenName(
        @Nullable Name nom,
        @Nullable Name nomUsage,
        @Nullable Name prenom) {

    /**
     * Names.
     *
     * @throws IllegalArgumentException if there is neither birth name nor given name
     */
    public WrittenName {
        if (nom == null && prenom == null) {
            throw new IllegalArgumentException("name: a birth name or a given name");
        }
    }

    /**
     * The names of somebody whose identity is known.
     *
     * @param identite their identity
     * @return all their names
     */
    public static WrittenName of(Identite identite) {
        return new WrittenName(identite.nom(), identite.nomUsage(), identite.prenom());
    }

    @Override
    public String toString() {
        return "WrittenName[masked]";
    }
}
