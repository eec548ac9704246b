package fr.procuration.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.jackson.ObjectMapperFactory;
import jakarta.inject.Singleton;
import java.util.List;

/** JSON as the contract has it: what is read is UTF-8, taken literally or refused; what is written is complete and ISO. */
@Factory
final class StrictJson {

    private static final int DEEPEST = 16;

    @Singleton
    @Replaces(value = JsonFactory.class, factory = ObjectMapperFactory.class)
    JsonFactory jsonFactory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .inputDecorator(new StrictUtf8())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
    }

    @Singleton
    BeanCreatedEventListener<ObjectMapper> strictness() {
        return created -> strict(created.getBean());
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String);
        return mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** Numbers, empty texts and one more kind of value are not taken for a value of this type. */
    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape shape) {
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.EmptyString, shape)
                .forEach(each -> mapper.coercionConfigFor(type).setCoercion(each, CoercionAction.Fail));
    }
}
