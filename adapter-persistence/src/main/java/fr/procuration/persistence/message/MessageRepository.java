package fr.procuration.persistence.message;

import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on the messages of a mandant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRepository extends GenericRepository<MessageRow, UUID> {

    @Query("select part, mandant, number from journal_place where position = :position")
    Optional<PlaceRow> place(long position);

    /** Nothing of a procuration that is being purged. */
    @Query("""
            insert into message (part, mandant, number, position, id, kind, at, due_at, valid_until, reason, site)
            select part, mandant, number, :position, :id, :kind, :at, :dueAt, :validUntil, :reason, :site
            from procuration where part = :part and mandant = :mandant and number = :number
            on conflict do nothing
            """)
    int add(
            int part,
            UUID mandant,
            int number,
            long position,
            UUID id,
            String kind,
            Instant at,
            Instant dueAt,
            @Nullable Instant validUntil,
            @Nullable String reason,
            @Nullable String site);

    @Query("select claim_message(:part, :mandant, :id, :now, :until)")
    String claim(int part, UUID mandant, UUID id, Instant now, Instant until);

    @Query("""
            select message.id, kind, at, reason, site, event, attempts, first_tried_at, valid_until, address_data, proof_data,
                (select nir_data from mandant_index
                    where mandant_index.part = :part and mandant_index.mandant = :mandant limit 1) as nir_data,
                procuration.id as procuration, procuration.number, canal, granted_at, ends_at, mandataire_data
            from message
            left join procuration on procuration.part = message.part and procuration.mandant = message.mandant
                and procuration.number = message.number
            left join contact on contact.part = message.part and contact.mandant = message.mandant
            left join address_proof on address_proof.part = message.part and address_proof.mandant = message.mandant
                and address_proof.id = message.id
            where message.part = :part and message.mandant = :mandant and message.id = :id
            """)
    LeasedRow leased(int part, UUID mandant, UUID id);

    /** That it was sent is so whoever sent it; anything else only the sender of the last attempt knows. */
    @Query("""
            update message set state = :state, settled_at = :at, leased_until = null
            where part = :part and mandant = :mandant and id = :id and state = 'EN_ATTENTE'
                and (:state = 'ENVOYE' or attempts = :attempt)
            """)
    int settle(int part, UUID mandant, UUID id, String state, Instant at, int attempt);

    @Query("""
            update message set due_at = :due, leased_until = null
            where part = :part and mandant = :mandant and id = :id and state = 'EN_ATTENTE' and attempts = :attempt
            """)
    int tryAgain(int part, UUID mandant, UUID id, Instant due, int attempt);

    /** Reminders whose time has not come, or did not before they were needless, are left out. */
    @Query("""
            select message.id, kind, procuration.id as procuration, event, at, reason, site, state, settled_at
            from message
            left join procuration on procuration.part = message.part and procuration.mandant = message.mandant
                and procuration.number = message.number
            where message.part = :part and message.mandant =\s""" + OF_NUMBER
            + " and (kind not in ('RAPPEL', 'RDV_RAPPEL', 'RDV_SANS_PROCURATION') or attempts > 0 or settled_at >= at)"
            + " order by at desc, position desc nulls first, event desc nulls last, kind desc")
    List<MessageRow> of(int part, byte[] index, byte[] other);
}
