package fr.procuration.persistence.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The statements on pages that answered a form. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptPageRepository extends GenericRepository<KeptPageRow, String> {

    /**
     * The oldest of the account go with the same statement, which does not see the row that it adds; and more that have expired
     * than it adds, so that none stays long.
     */
    @Query("""
            with too_many as (
                delete from kept_page
                where name in (
                    select name from kept_page where owner = :owner order by expires_at desc offset :most - 1)),
            expired as (
                delete from kept_page
                where name in (
                    select name from kept_page where expires_at <= :now order by expires_at limit 20 for update skip locked))
            insert into kept_page (name, owner, sealed, expires_at) values (:name, :owner, :sealed, :expiresAt)
            """)
    int keep(String name, String owner, String sealed, Instant now, Instant expiresAt, int most);

    @Query("select sealed from kept_page where name = :name and owner = :owner and expires_at > :now")
    Optional<String> find(String name, String owner, Instant now);
}
