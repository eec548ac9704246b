package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The statements on cursors. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NotifierCursorRepository extends GenericRepository<NotifierCursorRow, String> {

    @Query("insert into notifier_cursor (notifier) values (:notifier) on conflict do nothing")
    int add(String notifier);

    /** Nothing if there is no such cursor or somebody else holds it; else it is held until the end of the transaction. */
    @Query("select position from notifier_cursor where notifier = :notifier for update skip locked")
    Optional<Long> hold(String notifier);

    void update(@Id String notifier, long position);
}
