package fr.procuration.web.openid.provider;

import java.util.Map;

/** A question that nobody follows. */
enum NoProviderCallListener implements ProviderCallListener.Call {
    /** The only one. */
    INSTANCE;

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void close() {}
}
