package fr.procuration.web.limits;

import fr.procuration.port.CallLimits;
import fr.procuration.port.CallLimits.Of;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.Routes;
import fr.procuration.web.problem.TooManyRequestsException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.util.Optional;

/**
 * Takes only so many requests of strangers from one address, before anything is read or computed for them. Sessions and tokens
 * that are not known yet are counted apart, until they are found good; those that are refused weigh more.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = CallLimits.class)
final class AddressLimit implements Ordered {

    private final CallLimits limits;
    private final KnownCredentials known;
    private final HttpClientAddressResolver addresses;

    AddressLimit(CallLimits limits, KnownCredentials known, HttpClientAddressResolver addresses) {
        this.limits = limits;
        this.known = known;
        this.addresses = addresses;
    }

    @RequestFilter
    void admit(HttpRequest<?> request) {
        if (Routes.isOfOperators(request)) {
            return;
        }
        Optional<String> credentials = known.of(request);
        if (credentials.filter(known::areGood).isPresent()) {
            return;
        }
        String address = Network.of(addresses.resolve(request));
        Of of = credentials.isPresent() ? Of.PROOF : Of.ADDRESS;
        limits.admit(of, address).ifPresent(wait -> {
            throw new TooManyRequestsException(wait);
        });
        if (of == Of.PROOF) {
            Unproven.set(request, address);
        }
    }

    @ResponseFilter
    void weigh(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
            known.of(request).ifPresent(credentials -> {
                known.refused(credentials);
                limits.charge(Of.PROOF, Network.of(addresses.resolve(request)), FailedSignIns.WEIGHT - 1);
            });
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.ADDRESS_LIMIT;
    }
}
