package fr.procuration.web.openid.provider;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import fr.procuration.web.openid.provider.ProviderCallListener.Call;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches a provider's keys from their published address, within the limits of {@link ProviderHttp}, without redirects. */
final class JwksEndpoint extends DefaultResourceRetriever {

    private static final int LARGEST = 100_000;

    private JwksEndpoint() {
        super(ProviderHttp.CONNECT_MILLIS, ProviderHttp.READ_MILLIS, LARGEST);
    }

    /** A retriever of its own for each fetch, since the headers are. */
    static Resource fetch(URL address) throws IOException {
        try (Call call = ProviderCallListener.beginning("GET", URI.create(address.toString()))) {
            JwksEndpoint endpoint = new JwksEndpoint();
            Map<String, List<String>> headers = new HashMap<>();
            call.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            endpoint.setHeaders(headers);
            try {
                return endpoint.retrieveResource(address);
            } catch (IOException e) {
                call.failed(e);
                throw e;
            }
        }
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(address);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
