package fr.procuration.medialog.mirror;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks one instance for the events after the last. */
final class FeedClient {

    private static final TypeReference<List<CloudEvent>> BATCH = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .build();
    private final String token;

    FeedClient(String token) {
        this.token = token;
    }

    /** An exception says that the instance could not be asked: another may be. */
    List<CloudEvent> after(@Nullable String lastEventId, URI instance) throws IOException, InterruptedException {
        String query = "?timeout=" + PATIENCE.toMillis() + (lastEventId == null ? "" : "&lastEventId=" + lastEventId);
        HttpRequest request = HttpRequest.newBuilder(instance.resolve("/medialog/flux" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/cloudevents-batch+json")
                .timeout(PATIENCE.plusSeconds(10))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readValue(answer.body(), BATCH);
    }
}
