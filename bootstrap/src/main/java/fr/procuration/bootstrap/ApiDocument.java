package fr.procuration.bootstrap;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The head of the service's OpenAPI document, into which those of the adapters are merged when it is compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Procuration en ligne",
                        version = "1",
                        description = "Donner une procuration pour l’accueil de sa caisse, la révoquer, la consulter."))
final class ApiDocument {

    private ApiDocument() {}
}
