package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each call of the contract, accepted and refused, is what the service's own OpenAPI document says. */
class ContractE2E {

    private static final String NOBODYS = "7f3b1c9e-5a55-4e0e-9d0a-0d3c1f0e2b4a";

    @TempDir
    static Path folder;

    static String database;
    static ServiceProcess service;
    static OpenAPI document;
    static OpenApiInteractionValidator validator;

    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.fresh();
        service = ServiceProcess.on(database, folder, Map.of("PROCURATION_CLOCK", "2025-12-16T07:30:00+01:00"));
        String text = Caller.anonymous(service.address())
                .get("/openapi/procuration.yml")
                .body();
        document = new OpenAPIV3Parser().readContents(text).getOpenAPI();
        assertThat(document.getSpecVersion()).isEqualTo(SpecVersion.V31);
        validator = OpenApiInteractionValidator.createFor(document)
                // Who may call is tested elsewhere; here it is what is said.
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_call_and_every_answer_is_as_documented() {
        Caller nobody = Caller.anonymous(service.address());
        Caller mandant = Tokens.assure(1, service);
        Caller agent = Tokens.agent("agent.paris", "CPAM-PARIS-01", service);
        Caller file = Caller.withToken(service.address(), Tokens.ofFileAgent("agent.dossier", "CPAM-PARIS-01"));
        Caller medialog = Caller.withToken(service.address(), Tokens.ofMedialog());

        call(mandant, Method.GET, "/api/procurations/en-cours", "", 404);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS.replace("1991", "2020"), 422);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS.replace("true", "false"), 422);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS.replace("Martin", "2"), 422);
        call(mandant, Method.POST, "/api/procurations", "{\"mandataire\":", 400);
        String given = call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS, 201);
        String id = Caller.json(given).at("/id").asText();
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS, 409);
        call(nobody, Method.POST, "/api/procurations", Bodies.NICOLAS, 401);
        call(mandant, Method.GET, "/api/procurations/en-cours", "", 200);
        call(mandant, Method.GET, "/api/procurations", "", 200);
        call(agent, Method.GET, "/api/procurations", "", 403);
        call(mandant, Method.GET, "/api/procurations/" + id, "", 200);
        call(Tokens.assure(2, service), Method.GET, "/api/procurations/" + id, "", 404);

        call(agent, Method.POST, "/medialog/recherches", Bodies.lookUp("1 70 06 75 000 001"), 200);
        call(agent, Method.POST, "/medialog/recherches", Bodies.lookUp("1 70 06 75 000 009"), 200);
        call(agent, Method.POST, "/medialog/recherches", Bodies.lookUp("1 70 06"), 422);
        call(mandant, Method.POST, "/medialog/recherches", Bodies.lookUp("1 70 06 75 000 001"), 403);
        call(agent, Method.POST, "/medialog/verifications", Bodies.NICOLAS_S_CARD, 200);
        call(agent, Method.POST, "/medialog/verifications", Bodies.NICOLAS_S_CARD.replace("MARTIN", ""), 422);
        call(agent, Method.POST, "/medialog/verifications", Bodies.NICOLAS_S_ZONE, 200);
        call(agent, Method.POST, "/medialog/verifications", Bodies.NICOLAS_S_ZONE.replace("IDFRA", "IDFR"), 422);

        String receipt = call(mandant, Method.GET, "/api/procurations/" + id + "/recu", "", 200);
        call(mandant, Method.GET, "/api/procurations/" + NOBODYS + "/recu", "", 404);
        call(agent, Method.POST, "/medialog/recus", "{\"recu\":\"" + receipt + "\"}", 200);
        call(agent, Method.POST, "/medialog/recus", "{\"recu\":\"00\"}", 422);
        call(mandant, Method.POST, "/medialog/recus", "{\"recu\":\"00\"}", 403);

        call(medialog, Method.GET, "/medialog/flux", "", 200);
        call(agent, Method.GET, "/medialog/flux", "", 403);

        call(mandant, Method.GET, "/api/consultations", "", 200);
        call(nobody, Method.GET, "/api/consultations", "", 401);
        call(mandant, Method.POST, "/api/satisfaction", "{\"satisfait\":true}", 204);
        call(mandant, Method.POST, "/api/satisfaction", "{\"satisfait\":\"oui\"}", 400);

        call(mandant, Method.POST, "/api/procurations/" + id + "/revocation", "", 200);
        call(mandant, Method.POST, "/api/procurations/" + NOBODYS + "/revocation", "", 404);

        appointments(mandant, agent);

        String ofTheFirst = "{\"nir\":\"" + Tokens.nirOf(1) + "\",";
        call(agent, Method.POST, "/medialog/renonciations", Bodies.NICOLAS_S_CARD, 200);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS, 201);
        call(agent, Method.POST, "/medialog/renonciations", Bodies.NICOLAS_S_CARD.replace("Nicolas", "Paul"), 200);
        call(agent, Method.POST, "/medialog/renonciations", Bodies.NICOLAS_S_CARD, 200);
        call(agent, Method.POST, "/medialog/renonciations", Bodies.NICOLAS_S_CARD.replace("MARTIN", ""), 422);
        call(mandant, Method.GET, "/api/procurations", "", 200);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS, 201);
        call(file, Method.POST, "/medialog/fins", ofTheFirst + "\"motif\":\"DECES\"}", 422);
        call(file, Method.POST, "/medialog/fins", ofTheFirst + "\"motif\":\"DECES\",\"concerne\":\"MANDANT\"}", 200);
        call(file, Method.POST, "/medialog/fins", ofTheFirst + "\"motif\":\"SIGNALEMENT\"}", 200);
        call(agent, Method.POST, "/medialog/fins", ofTheFirst + "\"motif\":\"SIGNALEMENT\"}", 403);
        call(mandant, Method.POST, "/api/procurations", Bodies.NICOLAS, 409);
        call(file, Method.POST, "/medialog/fins/levees", ofTheFirst + "\"motif\":\"PITIE\"}", 422);
        call(file, Method.POST, "/medialog/fins/levees", ofTheFirst + "\"motif\":\"ERREUR\"}", 200);
        call(mandant, Method.GET, "/api/consultations", "", 200);
        everyEventIsAsDocumented(call(medialog, Method.GET, "/medialog/flux?timeout=0", "", 200));

        assertThat(accepted).as("calls seen accepted").containsExactlyElementsOf(documented());
        assertThat(refused).as("calls seen refused").containsExactlyElementsOf(documented());
    }

    private void appointments(Caller mandant, Caller agent) {
        String slots = "/api/sites/CPAM-PARIS-01/creneaux";
        call(mandant, Method.GET, "/api/sites", "", 200);
        call(
                Tokens.assure(3, service),
                Method.GET,
                slots + "?motif=SUIVI_DOSSIER&du=2025-12-16&au=2025-12-17",
                "",
                200);
        call(mandant, Method.GET, slots + "?motif=RIEN", "", 422);
        call(mandant, Method.GET, slots, "", 400);
        call(mandant, Method.GET, slots + "?motif=SUIVI_DOSSIER&du=demain", "", 400);
        call(mandant, Method.GET, "/api/sites/CPAM-MARS-01/creneaux?motif=SUIVI_DOSSIER", "", 404);
        call(Caller.anonymous(service.address()), Method.GET, "/api/sites", "", 401);

        String all = "/api/rendez-vous";
        String id = id(call(mandant, Method.POST, all, Bodies.appointment("10:00"), 201));
        call(mandant, Method.POST, all, Bodies.appointment("10:30"), 409);
        call(mandant, Method.POST, all, Bodies.appointment("10:01"), 422);
        call(mandant, Method.POST, all, Bodies.appointment("10:00").replace("PARIS", "MARS"), 404);
        call(mandant, Method.GET, all, "", 200);
        call(agent, Method.GET, all, "", 403);
        String one = all + "/" + id;
        call(mandant, Method.GET, one, "", 200);
        call(mandant, Method.GET, all + "/" + NOBODYS, "", 404);
        call(mandant, Method.POST, one + "/representation", "{\"represente\":false}", 200);
        call(mandant, Method.POST, one + "/representation", "{}", 422);
        call(mandant, Method.POST, one + "/deplacement", "{\"debut\":\"2025-12-16T10:30:00+01:00\"}", 200);
        call(mandant, Method.POST, one + "/deplacement", "{\"debut\":\"2025-12-16T20:30:00+01:00\"}", 422);
        call(mandant, Method.POST, all + "/" + NOBODYS + "/annulation", "", 404);
        call(mandant, Method.POST, one + "/annulation", "", 200);

        String desk = "/medialog/rendez-vous";
        String first = desk + "/" + id(call(agent, Method.POST, desk, Bodies.appointmentFor("10:00"), 201));
        call(agent, Method.POST, desk, Bodies.appointmentFor("10:00"), 409);
        call(agent, Method.POST, desk, Bodies.appointmentFor("10:00").replace("EXEMPLE", ""), 422);
        call(agent, Method.GET, desk + "?site=CPAM-PARIS-01&jour=2025-12-16", "", 200);
        call(agent, Method.GET, desk + "?site=CPAM-LYON-02", "", 403);
        call(agent, Method.POST, first + "/appel", "{\"represente\":true}", 200);
        call(agent, Method.POST, first + "/appel", "{}", 422);
        call(agent, Method.POST, first + "/ouverture", "", 200);
        call(agent, Method.POST, first + "/deplacement", "{\"debut\":\"2025-12-16T11:00:00+01:00\"}", 200);
        call(agent, Method.POST, first + "/deplacement", "{}", 422);
        call(agent, Method.POST, first + "/absence", "", 409);
        String nobodys = desk + "/" + NOBODYS;
        List.of("/ouverture", "/venue", "/annulation")
                .forEach(action -> call(agent, Method.POST, nobodys + action, "", 404));
        call(agent, Method.POST, first + "/venue", "", 200);
        String second = desk + "/" + id(call(agent, Method.POST, desk, Bodies.appointmentFor("11:00"), 201));
        call(agent, Method.POST, second + "/annulation", "", 200);
        String third = desk + "/" + id(call(agent, Method.POST, desk, Bodies.appointmentFor("11:00"), 201));
        Sql.execute(
                database,
                "update appointment set starts_at = starts_at - interval '5 hours',"
                        + " ends_at = ends_at - interval '5 hours' where state = 'PRIS'");
        call(agent, Method.POST, third + "/absence", "", 200);
    }

    /** The data of each by the schema of its type; the head of all is looked at with the answer. */
    private static void everyEventIsAsDocumented(String batch) {
        Map<String, String> types = component("Evenement").getDiscriminator().getMapping();
        SchemaValidator validator = new SchemaValidator(document, new MessageResolver());
        Set<String> seen = new TreeSet<>();
        for (JsonNode event : Caller.json(batch)) {
            String type = event.at("/type").asText();
            Schema<?> data =
                    dataOf(Objects.requireNonNull(types.get(type), type)).orElseThrow();
            assertThat(errors(validator.validate(event.at("/data").toString(), data, type)))
                    .as(type)
                    .isEmpty();
            seen.add(type);
        }
        assertThat(seen).as("types seen").containsExactlyInAnyOrderElementsOf(types.keySet());
    }

    /** What a type of event adds to what it extends. */
    private static Optional<Schema<?>> dataOf(String reference) {
        return parts(component(reference.substring(reference.lastIndexOf('/') + 1)))
                .flatMap(part -> part.get$ref() != null
                        ? dataOf(part.get$ref()).stream()
                        : Stream.ofNullable(part.getProperties()).map(members -> (Schema<?>) members.get("data")))
                .findFirst();
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        return Stream.ofNullable(schema.getAllOf()).flatMap(List::stream).map(part -> (Schema<?>) part);
    }

    private static Schema<?> component(String name) {
        return Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
    }

    private static String id(String answer) {
        return Caller.json(answer).at("/id").asText();
    }

    /** Calls, and holds the request (if it is accepted) and the answer against the document. */
    private String call(Caller caller, Method method, String path, String body, int status) {
        HttpResponse<String> answer = method == Method.GET ? caller.get(path) : caller.post(path, body);
        String name = method + " " + path;
        assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(status);

        String[] parts = path.split("\\?", 2);
        assertThat(errors(validator.validateResponse(parts[0], method, response(answer))))
                .as(name + " answers as documented")
                .isEmpty();
        if (status < 400) {
            SimpleRequest.Builder request = new SimpleRequest.Builder(method, parts[0]);
            if (parts.length > 1) {
                Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> request.withQueryParam(pair[0], pair[1]));
            }
            if (!body.isEmpty()) {
                request.withContentType("application/json").withBody(body);
            }
            assertThat(errors(validator.validateRequest(request.build())))
                    .as(name + " is asked as documented")
                    .isEmpty();
        }
        (status < 400 ? accepted : refused).add(method + " " + template(parts[0]));
        return answer.body();
    }

    private static SimpleResponse response(HttpResponse<String> answer) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach(response::withHeader);
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        return response.build();
    }

    private static List<String> errors(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static String template(String path) {
        return path.replaceAll("[0-9a-f-]{36}|(?<=/sites/)[^/]+", "{id}");
    }

    private static Set<String> documented() {
        Set<String> calls = new TreeSet<>();
        document.getPaths().forEach((path, item) -> methods(item).forEach(method -> calls.add(method + " " + path)));
        return calls;
    }

    private static List<String> methods(PathItem item) {
        return item.readOperationsMap().keySet().stream().map(Enum::name).toList();
    }
}
