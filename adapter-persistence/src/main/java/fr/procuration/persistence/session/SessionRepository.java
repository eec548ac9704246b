package fr.procuration.persistence.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The statements on sessions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<OpenedSessionRow, String> {

    String LATER_WINS =
            " on conflict (subject) do update set ended_at = greatest(ended_subject.ended_at, excluded.ended_at)";

    String FIRST_USE = """
            with used as (
                insert into logout_token (id, expires_at) values (:token, :expiresAt) on conflict do nothing returning id),
            ended as (
            """;

    String WAS_FIRST = ") select exists (select from used)";

    void save(OpenedSessionRow opened);

    @Query("""
            select * from opened_session
            where subject = :subject and expires_at > :now
                and not exists (select from ended_session where ended_session.id = opened_session.id)
                and not exists (
                    select from ended_subject
                    where ended_subject.subject in (opened_session.subject, '*') and ended_at >= opened_at)
            order by opened_at desc limit 100
            """)
    List<OpenedSessionRow> open(String subject, Instant now);

    @Query("insert into ended_session (id, expires_at) values (:token, :expiresAt), (:digest, :expiresAt)"
            + " on conflict do nothing")
    int end(String token, String digest, Instant expiresAt);

    @Query("insert into ended_subject (subject, ended_at) values (:subject, :until)" + LATER_WINS)
    int endAll(String subject, Instant until);

    /** The use of the token and what it does are one statement: after an outage the provider may send it again. */
    @Query(FIRST_USE + "insert into ended_subject (subject, ended_at)"
            + " select :subject, cast(:until as timestamptz) from used" + LATER_WINS + WAS_FIRST)
    boolean endAllBy(String token, Instant expiresAt, String subject, Instant until);

    @Query(FIRST_USE + "insert into ended_subject (subject, ended_at)"
            + " select distinct subject, cast(:until as timestamptz) from opened_session, used"
            + " where provider_session = :providerSession" + LATER_WINS + WAS_FIRST)
    boolean endAllUnder(String token, Instant expiresAt, String providerSession, Instant until);
}
