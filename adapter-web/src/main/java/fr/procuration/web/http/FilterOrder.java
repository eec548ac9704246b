package fr.procuration.web.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * The order of all filters of the service, from the outside in. A refusal of a filter is seen by the filters outside of it only;
 * Micronaut runs the answer through response filters after what a request filter waits for.
 */
public final class FilterOrder {

    /** RequestIds: outermost: every answer and every log line has the id. */
    public static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE;

    /** CallSpans of bootstrap: the span lasts as long as the whole request. */
    public static final int TRACING = REQUEST_ID + 1;

    /** AnswerTimes of bootstrap: counts the answers of all filters inside, refusals included. */
    public static final int ANSWER_COUNT = TRACING + 1;

    /** HeadAnswers: measures what all filters inside have made of the answer. */
    public static final int HEAD_ANSWERS = ANSWER_COUNT + 1;

    /** PageHeaders: on every answer, pages of problems included. */
    public static final int PAGE_HEADERS = ServerFilterPhase.FIRST.before();

    /** ProblemPages: sees the problems of all filters inside. */
    public static final int PROBLEM_PAGES = PAGE_HEADERS + 1;

    /** RefusalAudit of bootstrap: sees the refusals of everything inside: limits, places, security, routes. */
    public static final int REFUSAL_AUDIT = PROBLEM_PAGES + 1;

    /** AddressLimit: cheaper than a place: strangers who come too often take none. */
    public static final int ADDRESS_LIMIT = REFUSAL_AUDIT + 1;

    /** ResponseTimeout: before everything that takes time. */
    public static final int PLACES = ADDRESS_LIMIT + 1;

    // Here, at ServerFilterPhase.SECURITY: Micronaut's security, which knows the account.

    /** SameOriginFilter: after Micronaut's security, so that the audit knows whose session a refused request carried. */
    public static final int ORIGIN_CHECK = ServerFilterPhase.SECURITY.after() - 2;

    /** ContentTypeFilter: what another origin asks for is refused as that, whatever its body. */
    public static final int BODY_TYPE = ORIGIN_CHECK + 1;

    /** AccountLimit: needs the account; before the database is asked whether its session was ended. */
    public static final int ACCOUNT_LIMIT = BODY_TYPE + 1;

    /** EndedSessionFilter: after Micronaut's security, which opens the session. */
    public static final int ENDED_SESSIONS = ACCOUNT_LIMIT + 1;

    /** WaitingReaders: needs the account; those who come too often do not wait. */
    public static final int WAITING_READERS = ENDED_SESSIONS + 1;

    private FilterOrder() {}
}
