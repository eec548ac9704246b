package fr.procuration.web.account;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the claims of OpenID Connect and FranceConnect that tell who a mandant is. */
final class MandantClaims {

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

    private Mandant mandant() {
        Identite identite = new Identite(
                civilite(),
                new Name(text("family_name")),
                nomUsage(),
                new Name(text("given_name")),
                LocalDate.parse(text("birthdate")));
        return new Mandant(Nir.parse(text("nir")), identite);
    }

    private Civilite civilite() {
        return switch (text("gender")) {
            case "female" -> Civilite.MADAME;
            case "male" -> Civilite.MONSIEUR;
            default -> throw new IllegalArgumentException("gender: neither female nor male");
        };
    }

    private @Nullable Name nomUsage() {
        return claims.get("preferred_username") instanceof String text && !text.isBlank() ? new Name(text) : null;
    }

    private String text(String claim) {
        if (claims.get(claim) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(claim + ": missing");
    }
}
