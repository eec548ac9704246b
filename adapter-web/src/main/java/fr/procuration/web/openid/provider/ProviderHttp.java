package fr.procuration.web.openid.provider;

import com.nimbusds.oauth2.sdk.Request;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import fr.procuration.web.openid.provider.ProviderCallListener.Call;
import java.io.IOException;

/** How the service asks a provider: not for long, and nowhere else than where it was told to. */
public final class ProviderHttp {

    static final int CONNECT_MILLIS = 2_000;
    static final int READ_MILLIS = 5_000;

    private ProviderHttp() {}

    public static HTTPResponse send(Request question) {
        HTTPRequest request = limited(question.toHTTPRequest());
        try {
            HTTPResponse answer = followed(request);
            if (answer.getStatusCode() >= 500) {
                throw new IOException("it answered " + answer.getStatusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new ProviderUnavailableException("the OpenID provider", e);
        }
    }

    private static HTTPResponse followed(HTTPRequest request) throws IOException {
        try (Call call = ProviderCallListener.beginning(request.getMethod().name(), request.getURI())) {
            call.headers().forEach(request::setHeader);
            try {
                return request.send();
            } catch (IOException e) {
                call.failed(e);
                throw e;
            }
        }
    }

    static HTTPRequest limited(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }
}
