package fr.procuration.bootstrap.openapi;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.procuration.client.ApiClient;
import fr.procuration.client.ApiException;
import fr.procuration.client.api.FluxApi;
import fr.procuration.client.model.Evenement;
import fr.procuration.client.model.EvenementAccorde;
import fr.procuration.client.model.EvenementRevoque;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;

/** The reader that docs/medialog.md shows: the mandataires of the file, kept up to date with the generated client. */
final class FeedReader {

    private final Map<String, String> file = new TreeMap<>();
    private final FluxApi feed;
    private String last = "";

    FeedReader(URI service, String token) {
        ApiClient client = new ApiClient(
                HttpClient.newBuilder(),
                ApiClient.createDefaultObjectMapper().addMixIn(Evenement.class, OfAnyType.class),
                service.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        feed = new FluxApi(client);
    }

    /** In one transaction with the last id, where the file is a database. */
    void follow(long patience) throws ApiException {
        for (Evenement event : feed.suivreLesProcurations(last, patience)) {
            if (event instanceof EvenementAccorde granted) {
                file.put(
                        granted.getData().getProcuration().toString(),
                        granted.getData().getMandataire().getNomFamille());
            } else if (event instanceof EvenementRevoque ended) {
                file.remove(ended.getData().getProcuration().toString());
            }
            last = event.getId();
        }
    }

    /** An event of a type that the client does not know is one without data, and its id counts. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = Evenement.class)
    private interface OfAnyType {}

    Map<String, String> file() {
        return file;
    }

    String last() {
        return last;
    }
}
