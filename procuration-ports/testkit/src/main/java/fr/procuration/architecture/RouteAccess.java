package fr.procuration.architecture;

/** Where an adapter says who may call its routes. */
public enum RouteAccess {
    /** By an annotation, on the controller or on each route. */
    ANNOTATED,
    /** By a filter chain of Spring Security. Whether it covers each route can only be seen by calling it. */
    FILTER_CHAIN
}
