package fr.procuration.architecture.offender.web;

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

    static final class BuiltDesk {

        RouterFunction routes() {
            return new RouterFunction() {};
        }
    }
}
