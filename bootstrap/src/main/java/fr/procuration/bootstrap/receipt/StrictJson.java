package fr.procuration.bootstrap.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/** JSON in which no name stands twice, at no depth: of two readers each would take another. */
final class StrictJson {

    private static final ObjectReader OBJECTS = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_LONG_FOR_INTS)
            .build()
            .readerForMapOf(Object.class);

    private StrictJson() {}

    /** The elements of an object, integers as Long; nothing if the text is none. */
    static Optional<Map<String, Object>> object(String text) {
        try {
            return Optional.ofNullable(OBJECTS.readValue(text));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
