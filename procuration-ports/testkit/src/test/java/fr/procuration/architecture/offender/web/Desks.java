package fr.procuration.architecture.offender.web;

import com.sun.net.httpserver.HttpServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Controllers of several frameworks, whole and with gaps. */
final class Desks {

    private Desks() {}

    /** As of Spring. */
    @interface RestController {}

    /** As of Jakarta REST, which calls only what is public. */
    @interface Path {
        String value();
    }

    @interface GET {}

    @interface PostMapping {}

    @interface RolesAllowed {}

    /** Composed, as teams write it. */
    @RestController
    @interface ApiController {}

    /** Composed with who may call. */
    @RestController
    @RolesAllowed
    @Retention(RetentionPolicy.CLASS)
    @interface AgentController {}

    /** As of GraphQL in Spring. */
    @interface QueryMapping {}

    /** As of reactive routes in Quarkus. */
    @interface Route {}

    /** As of servlets. */
    @interface WebServlet {}

    /** As of MicroProfile, for what asks others. */
    @interface RegisterRestClient {}

    /** As of Spring's functional routes. */
    interface RouterFunction {}

    @ApiController
    static final class OpenComposedDesk {}

    @AgentController
    static final class ComposedDesk {}

    @RestController
    static final class HalfOpenDesk {

        @PostMapping
        @RolesAllowed
        void guarded() {}

        @PostMapping
        void open() {}
    }

    @RestController
    static final class DeskOfGuardedRoutes {

        @PostMapping
        @RolesAllowed
        void guarded() {}

        void noRoute() {}
    }

    @Path("open")
    public static final class OpenResource {

        @GET
        public void open() {}
    }

    @Path("guarded")
    @RolesAllowed
    public static final class GuardedResource {

        @GET
        public void open() {}
    }

    static class WithAnOpenRoute {

        @PostMapping
        void open() {}
    }

    @RestController
    static final class InheritingDesk extends WithAnOpenRoute {

        @PostMapping
        @RolesAllowed
        void guarded() {}
    }

    @RestController
    static final class OpenQueryDesk {

        @PostMapping
        @RolesAllowed
        void guarded() {}

        @QueryMapping
        void open() {}
    }

    @Path("half")
    public static final class OpenSubResource {

        @GET
        @RolesAllowed
        public void guarded() {}

        @Path("open")
        public GuardedResource open() {
            return new GuardedResource();
        }
    }

    static final class OpenReactiveRoute {

        @Route
        void open() {}
    }

    @WebServlet
    static final class OpenServlet {}

    @Path("service")
    @RegisterRestClient
    interface AsksTheService {

        @GET
        void ask();
    }

    static final class BuiltServer {

        void open(HttpServer server) {
            server.createContext("/desk", call -> call.sendResponseHeaders(204, -1));
        }
    }

    static final class BuiltDesk {

        RouterFunction routes() {
            return new RouterFunction() {};
        }
    }
}
