package fr.procuration.web.openid.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose accounts a provider keeps: it decides which roles the provider's word can give, whatever else its tokens say. */
public enum AccountRealm {
    ASSURES("assures"),
    AGENTS("agents");

    private final String provider;

    AccountRealm(String provider) {
        this.provider = provider;
    }

    static Optional<AccountRealm> of(String provider) {
        return Arrays.stream(values())
                .filter(each -> each.provider.equals(provider))
                .findFirst();
    }

    /** Under which name their provider is configured, and stands in addresses. */
    public String provider() {
        return provider;
    }

    /** Of the roles that claims tell of, those their issuer can give. */
    public List<String> granted(Map<String, Object> claims) {
        return claims.get("roles") instanceof Collection<?> told
                ? roles().stream().filter(told::contains).toList()
                : List.of();
    }

    private List<String> roles() {
        return switch (this) {
            case ASSURES -> List.of("ASSURE");
            case AGENTS -> List.of("AGENT_ACCUEIL", "AGENT_DOSSIER", "MEDIALOG");
        };
    }
}
