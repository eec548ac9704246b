package fr.procuration.persistence.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A checkpoint as a line of JSON. */
public final class CheckpointLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointLine() {}

    static String of(Checkpoint checkpoint) {
        try {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("number", checkpoint.number())
                    .put("first", checkpoint.first())
                    .put("last", checkpoint.last())
                    .put("at", checkpoint.at().toString())
                    .put("root", checkpoint.root())
                    .put("previous", checkpoint.previous())
                    .put("prefixes", checkpoint.prefixes())
                    .put("ends", checkpoint.ends())
                    .put("signature", checkpoint.signature()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a line says; nothing if it is no checkpoint, as one that was not written to its end. */
    public static Optional<Checkpoint> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Checkpoint(
                    node.required("number").longValue(),
                    node.required("first").longValue(),
                    node.required("last").longValue(),
                    Instant.parse(node.required("at").textValue()),
                    node.required("root").binaryValue(),
                    node.required("previous").binaryValue(),
                    node.required("prefixes").binaryValue(),
                    node.required("ends").binaryValue(),
                    node.required("signature").binaryValue()));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
