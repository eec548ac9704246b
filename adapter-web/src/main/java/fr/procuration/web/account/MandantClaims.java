package fr.procuration.web.account;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.domain.identity.Nir;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the claims of OpenID Connect and FranceConnect that tell who a mandant is. */
final class MandantClaims {

    private static final int LONGEST = 100;

    private final Map<String, Object> claims;

    private MandantClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** Nothing if a claim that is needed is missing, or if one cannot be read. */
    static Optional<Mandant> read(Map<String, Object> claims) {
        try {
            return Optional.of(new MandantClaims(claims).mandant());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What hinders an account whose claims cannot be read: the first thing that its holder can do something about. */
    static AccountDefect defect(Map<String, Object> claims) {
        MandantClaims account = new MandantClaims(claims);
        if (!reads(account::nir)) {
            return AccountDefect.NIR;
        }
        return reads(account::birthDate) ? AccountDefect.IDENTITY : AccountDefect.BIRTH_DATE;
    }

    private static boolean reads(Supplier<?> claim) {
        try {
            return claim.get() != null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private Mandant mandant() {
        Nir nir = nir();
        Name nom = isMissing("family_name") ? null : new Name(text("family_name"));
        Name prenom = isMissing("given_name") ? null : prenom();
        if (nom == null && prenom == null) {
            throw new IllegalArgumentException("family_name, given_name: missing");
        }
        return new Mandant(nir, new Identite(civilite(nir), nom, nomUsage(), prenom, birthDate()));
    }

    private Nir nir() {
        return Nir.parse(text("nir"));
    }

    private BirthDate birthDate() {
        return BirthDate.parse(text("birthdate"));
    }

    /** Where the provider leaves the gender open, the number, which knows two, says how its holder is addressed. */
    private Civilite civilite(Nir nir) {
        return switch (isMissing("gender") ? "unspecified" : text("gender")) {
            case "female" -> Civilite.MADAME;
            case "male" -> Civilite.MONSIEUR;
            case "unspecified" -> asNumbered(nir);
            default -> throw new IllegalArgumentException("gender: none that the provider documents");
        };
    }

    private static Civilite asNumbered(Nir nir) {
        return nir.value().startsWith("1") ? Civilite.MONSIEUR : Civilite.MADAME;
    }

    /**
     * All given names in one text, first name first; as many of them as a name can hold. Providers behind FranceConnect put
     * an underscore in place of the space inside one of them.
     */
    private Name prenom() {
        String all = text("given_name").replace('_', ' ').strip();
        int space = all.lastIndexOf(' ', LONGEST);
        return new Name(all.length() > LONGEST && space > 0 ? all.substring(0, space) : all);
    }

    /** Providers may put in it whatever the person likes to be called by; what is no name is none. */
    private @Nullable Name nomUsage() {
        return claims.get("preferred_username") instanceof String text
                        && NameDefect.of(text).isEmpty()
                ? new Name(text)
                : null;
    }

    /** Who has a single name has nothing, or an empty text, in the claim of the other. */
    private boolean isMissing(String claim) {
        Object value = claims.get(claim);
        return value == null || value instanceof String text && text.isBlank();
    }

    private String text(String claim) {
        if (claims.get(claim) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(claim + ": missing");
    }
}
