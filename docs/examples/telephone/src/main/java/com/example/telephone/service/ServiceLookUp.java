package com.example.telephone.service;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.LookUpMandataire;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the running service, which limits who asks and records that they did. */
public final class ServiceLookUp implements LookUpMandataire {

    private static final Duration IF_NOT_SAID = Duration.ofMinutes(1);

    private final RestClient service;

    public ServiceLookUp(RestClient service) {
        this.service = service;
    }

    record Question(String nir, String contact) {

        static Question of(Query query) {
            return Question.of(query);
        }

        @Override
        public String toString() {
            return "Question[masked]";
        }
    }

    @Override
    public Answer lookUp(Query query) {
        try {
            return service.post()
                    .uri("/medialog/recherches")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Question(query.mandant().value(), query.contact().name()))
                    .retrieve()
                    .requiredBody(ServiceAnswer.class)
                    .to(query);
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
                throw new RefusedException(new Refusal.TooManyLookUps(delay(refused.getResponseHeaders())));
            }
            throw new UnavailableException("the service takes no question: " + refused.getStatusCode(), refused);
        } catch (RestClientException outage) {
            throw new UnavailableException("the service does not answer", outage);
        }
    }

    private static Duration delay(HttpHeaders headers) {
        String seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null ? IF_NOT_SAID : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
