package fr.procuration.web.openid.provider;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Follows what a request makes the service ask of others; whoever wants to puts one into the context of the request. */
public interface ProviderCallListener extends PropagatedContextElement {

    /** Something is asked now. */
    Call begin(String method, URI address);

    /** One question, as long as it takes. */
    interface Call extends AutoCloseable {

        /** What has to be sent along. */
        Map<String, String> headers();

        /** There is no answer. */
        void failed(Throwable failure);

        @Override
        void close();
    }

    /**
     * Begins with whoever follows the request of this thread.
     *
     * @return nothing is sent along and noted if nobody follows
     */
    static Call beginning(String method, URI address) {
        Optional<ProviderCallListener> follower = PropagatedContext.getOrEmpty()
                .findAll(ProviderCallListener.class)
                .findFirst();
        return follower.map(each -> each.begin(method, address)).orElse(NoProviderCallListener.INSTANCE);
    }
}
