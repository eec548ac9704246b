package fr.procuration.bootstrap;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;

/** The head of the service's OpenAPI document, into which those of the adapters are merged when it is compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Procuration en ligne",
                        version = "1",
                        contact = @Contact(name = "La caisse qui exploite le service"),
                        description = "Donner une procuration pour l’accueil de sa caisse, la révoquer, la consulter."),
        servers = @Server(url = "/", description = "Le service qui publie ce document"))
final class ApiDocument {

    private ApiDocument() {}
}
