package fr.procuration.web.desk;

import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.web.pages.frame.French;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says field by field what the document says, what was declared and how it was read. */
final class Comparison {

    private static final String USAGE_NAME = "nom d’usage ";

    private Comparison() {}

    static List<ComparedField> of(CheckedIdentity checked) {
        Identite declared = checked.mandataire().identite();
        IdentityDocument read = checked.document();
        IdentityMatch match = checked.match();
        return List.of(
                ComparedField.of(
                        "Nom",
                        family(read.nom(), read.nomUsage(), "aucun"),
                        family(declared.nom(), declared.nomUsage(), "n’a qu’un prénom"),
                        match.nom(),
                        Readings.words(match.nomLu())),
                ComparedField.of(
                        "Prénoms",
                        given(read.prenoms(), "aucun"),
                        given(declared.prenomIfAny().stream().toList(), "n’a qu’un nom"),
                        match.prenom(),
                        Readings.words(match.prenomLu())),
                ComparedField.of(
                        "Date de naissance",
                        List.of(date(read.dateNaissance())),
                        List.of(date(declared.dateNaissance())),
                        match.dateNaissance(),
                        Readings.words(match.dateLue())),
                ComparedField.of(
                        "Sexe",
                        List.of(sex(read.sex())),
                        List.of(Wording.of(declared.civilite() == Civilite.MADAME ? "Madame" : "Monsieur")),
                        match.civilite(),
                        Readings.ofCivilite(match.civilite())));
    }

    private static List<Wording> family(@Nullable Name nom, @Nullable Name nomUsage, String none) {
        Stream<Wording> first = nom == null ? Stream.of(Wording.of(none)) : Stream.of(Wording.of(nom));
        return Stream.concat(first, Wording.ifAny(USAGE_NAME, nomUsage)).toList();
    }

    private static List<Wording> given(List<Name> prenoms, String none) {
        return prenoms.isEmpty()
                ? List.of(Wording.of(none))
                : prenoms.stream().map(Wording::of).toList();
    }

    private static Wording date(@Nullable BirthDate date) {
        return Wording.of(date == null ? "non lue" : French.date(date));
    }

    private static Wording sex(@Nullable Sex sex) {
        return Wording.of(sex == null ? "non lu" : sex.name());
    }
}
