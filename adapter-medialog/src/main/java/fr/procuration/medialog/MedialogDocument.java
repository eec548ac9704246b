package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The head of this module's OpenAPI document. */
@OpenAPIDefinition(info = @Info(title = "Procuration en ligne", version = "1"))
final class MedialogDocument {

    private MedialogDocument() {}
}
