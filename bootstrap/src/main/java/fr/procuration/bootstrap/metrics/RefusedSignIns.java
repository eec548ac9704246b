package fr.procuration.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.AuthenticationFailed;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Locale;
import java.util.Set;

/** Sign-ins that were refused, by the provider and the kind of reason; from the start, at zero. */
@Context
final class RefusedSignIns implements ApplicationEventListener<LoginFailedEvent> {

    private static final Set<String> PROVIDERS = Set.of("assures", "agents");
    private static final Set<String> REASONS = Set.of("failed", "too_weak", "no_access");

    private final MeterProvider<Counter> refused;

    RefusedSignIns(MeterRegistry registry) {
        this.refused = Counter.builder("procuration.signins.refused")
                .description("Sign-ins that were refused")
                .withRegistry(registry);
        PROVIDERS.forEach(
                provider -> REASONS.forEach(reason -> refused.withTags("provider", provider, "reason", reason)));
    }

    @Override
    public void onApplicationEvent(LoginFailedEvent event) {
        String reason = event.getSource() instanceof AuthenticationFailed failed ? reason(failed) : "failed";
        refused.withTags("provider", provider(), "reason", reason).increment();
    }

    /** The service gives a reason of its own as the name of a constant; never what somebody sent. */
    private static String reason(AuthenticationFailed failed) {
        String name = failed.getReason() == AuthenticationFailureReason.CUSTOM
                ? failed.getMessage().orElse("failed")
                : failed.getReason().name();
        return name.toLowerCase(Locale.ROOT);
    }

    private static String provider() {
        return ServerRequestContext.currentRequest()
                .flatMap(RouteAttributes::getRouteMatch)
                .map(RefusedSignIns::named)
                .filter(PROVIDERS::contains)
                .orElse("local");
    }

    private static String named(RouteMatch<?> route) {
        return String.valueOf(route.getVariableValues().get("name"));
    }
}
