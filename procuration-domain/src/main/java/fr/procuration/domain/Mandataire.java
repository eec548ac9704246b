package fr.procuration.domain;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person who receives a procuration, as the mandant declares them.
 *
 * @param identite their civil identity
 */
public record Mandataire(Identite identite) {

    private static final int MAJORITY_YEARS = 18;

    /**
     * Whether this person has come of age (guide, "Cas d'exclusion"), whichever day they were born if it is not known.
     *
     * @param day the day asked about, in Paris
     * @return true from the eighteenth birthday on; born on 29 February, from 1 March on where the year has no 29
     *     February
     */
    public boolean isAdultOn(LocalDate day) {
        LocalDate birthDate = identite.dateNaissance().latest();
        LocalDate birthday = birthDate.plusYears(MAJORITY_YEARS);
        boolean dayExists = birthday.getDayOfMonth() == birthDate.getDayOfMonth();
        return !day.isBefore(dayExists ? birthday : birthday.plusDays(1));
    }

    /**
     * Whether this is the mandant, under the comparison of names of the desk: the same date of birth as far as both
     * know, a family name in
     * common (birth name or nom d'usage), and the same given name; where one of them has several given names, separated
     * by spaces, the first counts as well as all. A single name counts as a family name and as a given name.
     *
     * @param mandant the person who gives the procuration
     * @return true if both are the same person
     */
    public boolean is(Mandant mandant) {
        Identite other = mandant.identite();
        return identite.dateNaissance().mayBe(other.dateNaissance()) && sameNames(identite, other);
    }

    private static boolean sameNames(Identite one, Identite other) {
        if (one.singleName().isPresent() || other.singleName().isPresent()) {
            return holds(one, other.singleName()) || holds(other, one.singleName());
        }
        return one.familyNames().stream().anyMatch(other::bears)
                && one.prenomIfAny().stream()
                        .anyMatch(prenom -> other.prenomIfAny().stream().anyMatch(its -> samePrenom(prenom, its)));
    }

    private static boolean holds(Identite person, Optional<Name> single) {
        return single.filter(name -> person.bears(name)
                        || person.prenomIfAny()
                                .filter(prenom -> samePrenom(prenom, name))
                                .isPresent())
                .isPresent();
    }

    private static boolean samePrenom(Name one, Name other) {
        return one.sameAs(other) || one.sameAs(first(other)) || other.sameAs(first(one));
    }

    private static Name first(Name prenoms) {
        return Stream.of(prenoms.value().split(" ", -1))
                .filter(word -> NameDefect.of(word).isEmpty())
                .findFirst()
                .map(Name::new)
                .orElse(prenoms);
    }
}
