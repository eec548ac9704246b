package fr.procuration.web.limits;

import fr.procuration.port.CallLimits;
import fr.procuration.port.CallLimits.Of;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.account.AgentRoles;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.problem.TooManyRequestsException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;

/**
 * Takes only so many requests of one account, from wherever they come. What agents ask about people is limited by the rules of
 * the desk, and not here.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = CallLimits.class)
final class AccountLimit implements Ordered {

    private final CallLimits limits;
    private final KnownCredentials known;

    AccountLimit(CallLimits limits, KnownCredentials known) {
        this.limits = limits;
        this.known = known;
    }

    @RequestFilter
    void admit(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class).ifPresent(account -> {
            known.of(request).ifPresent(known::found);
            Unproven.address(request).ifPresent(address -> limits.giveBack(Of.PROOF, address));
            if (!asksAtTheDesk(request, account)) {
                admit(account);
            }
        });
    }

    private void admit(Authentication account) {
        String name = KnownCredentials.digest(AccountProvider.of(account) + " " + account.getName());
        limits.admit(Of.ACCOUNT, name).ifPresent(wait -> {
            throw new TooManyRequestsException(wait);
        });
    }

    private static boolean asksAtTheDesk(HttpRequest<?> request, Authentication account) {
        return AgentRoles.isAgent(account) && request.getMethod().permitsRequestBody();
    }

    @Override
    public int getOrder() {
        return FilterOrder.ACCOUNT_LIMIT;
    }
}
