package fr.procuration.web.limits;

import fr.procuration.port.CallLimits;
import fr.procuration.port.CallLimits.Of;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.event.LoginFailedEvent;
import jakarta.inject.Singleton;

/** A sign-in that fails weighs as much as several requests of its address. */
@Singleton
@Requires(beans = CallLimits.class)
final class FailedSignIns {

    /** Sixty a minute of the default, for all who share an address. */
    static final int WEIGHT = 10;

    private final CallLimits limits;
    private final HttpClientAddressResolver addresses;

    FailedSignIns(CallLimits limits, HttpClientAddressResolver addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @EventListener
    void failed(LoginFailedEvent event) {
        ServerRequestContext.currentRequest()
                .map(addresses::resolve)
                .ifPresent(address -> limits.charge(Of.ADDRESS, Network.of(address), WEIGHT - 1));
    }
}
