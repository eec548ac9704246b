package fr.procuration.domain.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Made-up people for the tests. */
public final class Identites {

    /** The mandant of the guide's story. */
    public static final Identite FRANCOISE = of(Civilite.MADAME, "Martin", null, "Françoise", "1955-08-14");
    /** Her nephew. */
    public static final Identite NICOLAS = of(Civilite.MONSIEUR, "Dupont", null, "Nicolas", "1991-04-16");

    private Identites() {}

    public static Identite of(
            Civilite civilite, String nom, @Nullable String nomUsage, String prenom, String dateNaissance) {
        return new Identite(
                civilite,
                new Name(nom),
                nomUsage == null ? null : new Name(nomUsage),
                new Name(prenom),
                BirthDate.parse(dateNaissance));
    }

    public static Identite named(String nom, @Nullable String nomUsage, String prenom) {
        return of(Civilite.MONSIEUR, nom, nomUsage, prenom, "1991-04-16");
    }

    public static Identite bornOn(LocalDate day) {
        return bornOn(BirthDate.of(day));
    }

    public static Identite bornOn(BirthDate date) {
        return of(Civilite.MADAME, "Durand", null, "Sandrine", date.text());
    }
}
