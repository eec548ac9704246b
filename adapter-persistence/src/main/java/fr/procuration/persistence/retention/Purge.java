package fr.procuration.persistence.retention;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes what is due, and nothing else, in steps that each stand for themselves: it can be stopped and started again. Only
 * the owner of the tables can.
 */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class Purge {

    /** A bearer token that lives longer would come back to life. */
    private static final Period LONGEST_BEARER_TOKEN = Period.ofDays(31);

    /** Codes count for minutes, and are counted for an hour. */
    private static final Period CODES = Period.ofDays(1);

    private static final String ENDED = "least(procuration.ends_at, procuration.ended_at) < ?";
    private static final String OF_ENDED = """
            exists (select 1 from procuration where procuration.part = %1$s.part and procuration.mandant = %1$s.mandant
                and procuration.number = %1$s.number and\s""" + ENDED + ")";

    private static final String OF_PAST = """
            exists (select 1 from appointment where appointment.part = %1$s.part and appointment.mandant = %1$s.mandant
                and appointment.id = %1$s.appointment and appointment.ends_at < ?)
            """;

    /** Of a table that may be spread: an appointment lies on one server. */
    private static final String OF_PAST_ELSEWHERE =
            "(part, mandant, appointment) in (select part, mandant, id from appointment where ends_at < ?)";

    private final OwnerDatabase owner;
    private final Period procurations;
    private final List<Rule> rules;

    Purge(OwnerDatabase owner, RetentionConfiguration kept) {
        this.owner = owner;
        this.procurations = kept.procurations();
        // What a row refers to goes after it.
        this.rules = List.of(
                new Rule("kept_answer", """
                        case when number is null then running_until < (?::timestamptz at time zone 'Europe/Paris')::date
                        else exists (select 1 from procuration where procuration.part = kept_answer.part
                            and procuration.mandant = kept_answer.mandant and procuration.number = kept_answer.number and procuration.granted_at < ?) end
                        """, kept.answers()),
                new Rule(
                        "satisfaction",
                        "at < ? and not exists (select 1 from procuration"
                                + " where procuration.part = satisfaction.part and procuration.mandant = satisfaction.mandant and procuration.number = satisfaction.number"
                                + " and not " + ENDED + ")",
                        kept.procurations()),
                new Rule("message", OF_ENDED.formatted("message"), kept.procurations()),
                new Rule("message", "kind = 'CODE' and at < ?", CODES),
                new Rule("message", OF_PAST_ELSEWHERE, kept.appointments()),
                new Rule("appointment_event", OF_PAST.formatted("appointment_event"), kept.appointments()),
                new Rule("slot_place", "ends_at < ?", kept.appointments()),
                new Rule("appointment", "ends_at < ?", kept.appointments()),
                new Rule("address_proof", "requested_at < ?", CODES),
                new Rule("receipt", "ends_at < ?", kept.procurations().plus(LeftPlaces.NAMED)),
                // The grant first: a procuration without it is being purged, and its end is not missed.
                new Rule("journal", "kind = 'ACCORDEE' and " + OF_ENDED.formatted("journal"), kept.procurations()),
                new Rule("journal", "kind <> 'ACCORDEE' and " + OF_ENDED.formatted("journal"), kept.procurations()),
                new Rule("procuration", ENDED, kept.procurations()),
                // What holds stays.
                new Rule(
                        "grant_block",
                        "at < ? and exists (select 1 from grant_block as later where later.part = grant_block.part"
                                + " and later.mandant = grant_block.mandant and later.id >= grant_block.id and later.action = 'LEVE')",
                        kept.procurations()),
                new Rule("consultation", "at < ?", kept.traces()),
                new Rule("audit", "at < ?", kept.audit()),
                new Rule("ended_session", "expires_at < ?", Period.ZERO),
                new Rule("opened_session", "expires_at < ?", Period.ZERO),
                new Rule("logout_token", "expires_at < ?", Period.ZERO),
                new Rule("kept_page", "expires_at < ?", Period.ZERO),
                new Rule("ended_subject", "ended_at < ?", LONGEST_BEARER_TOKEN),
                new Rule(
                        "look_up_bucket",
                        "coalesce(expires_at, 0) < extract(epoch from ?::timestamptz) * 1000",
                        Period.ZERO));
    }

    /**
     * Counts what is due, and changes nothing.
     *
     * @throws DatabaseException if the database fails
     */
    public Map<String, Long> dryRun(Instant now) {
        return owner.with(connection -> {
            Map<String, Long> due = new LinkedHashMap<>();
            for (Rule rule : rules) {
                due.merge(rule.table(), new DueRows(connection, rule, now).count(), Long::sum);
            }
            return due;
        });
    }

    /**
     * Deletes what is due.
     *
     * @throws DatabaseException if the database fails; started again, it goes on
     */
    public Map<String, Long> run(Instant now) {
        return owner.with(connection -> {
            Map<String, Long> deleted = new LinkedHashMap<>();
            LeftPlaces places = new LeftPlaces(connection);
            places.find(now, procurations);
            places.leave();
            for (Rule rule : rules) {
                deleted.merge(rule.table(), new DueRows(connection, rule, now).delete(), Long::sum);
            }
            places.leave();
            places.forget();
            deleted.put("mandant_index", new ForgottenMandants(connection).delete());
            return deleted;
        });
    }
}
