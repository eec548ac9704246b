package fr.procuration.web.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty if there is none
 */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A header.
     *
     * @param name its name
     * @return its first value, empty if it is not there
     */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /**
     * The body as any other request would have got it.
     *
     * @return the body, without the name of its request if it is a problem
     */
    public String problem() {
        return body.replaceFirst(",\"requete\":\"[0-9a-f-]{36}\"", "");
    }

    /**
     * The body as JSON.
     *
     * @return the document
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    /**
     * A text in the body.
     *
     * @param pointer where, as a JSON pointer
     * @return the value as text, empty if it is not there
     */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }
}
