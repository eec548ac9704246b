package fr.procuration.web.openid.provider;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where a provider sends people back to: under the configured address, never under the one a request names. */
@Singleton
public final class RedirectUris {

    public static final String ROOT = "/oauth";
    public static final String LOGIN = ROOT + "/login/";
    public static final String CALLBACK = ROOT + "/callback/";
    public static final String END = "/fin";

    private final String service;

    RedirectUris(@Value("${procuration.address:`http://localhost:8080`}") String service) {
        this.service = service.replaceFirst("/+$", "");
        if (!Providers.isSafe(URI.create(this.service))) {
            throw new ConfigurationException("PROCURATION_ADDRESS has to begin with https://");
        }
    }

    public URI callback(Provider provider) {
        return URI.create(service + CALLBACK + provider.people().provider());
    }

    public URI end() {
        return URI.create(service + END);
    }
}
