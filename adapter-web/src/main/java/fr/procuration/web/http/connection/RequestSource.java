package fr.procuration.web.http.connection;

/** Where a request was made, as far as the browser states it. */
public enum RequestSource {
    /** A page of this service. */
    OWN_PAGE,
    /** The user: an address that was typed, a bookmark. */
    USER,
    /** Unknown: a program, or a browser that states nothing. */
    UNSTATED,
    /** A page of another origin, of the same site included. */
    OTHER_ORIGIN
}
