package fr.procuration.persistence.message;

import static fr.procuration.persistence.procuration.MandantStatements.OF_NUMBER;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The statements on how mandants are reached. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContactRepository extends GenericRepository<ContactRow, UUID> {

    @Query("select mandant, wanted, origin, address_data from contact where part = :part and mandant = " + OF_NUMBER)
    Optional<ContactRow> of(int part, byte[] index, byte[] other);

    @Query("""
            select 1 from choose_contact(
                :part, :index, :indexKey, :other, :otherKey, :ifNew, :sealedNir, :wanted, :at)
            """)
    int choose(
            int part,
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID ifNew,
            byte[] sealedNir,
            boolean wanted,
            Instant at);

    @Query("""
            select learn_address(
                :part, :index, :indexKey, :other, :otherKey, :ifNew, :sealedNir, :sealedAddress, :at, :newMandant)
            """)
    boolean learn(
            int part,
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID ifNew,
            byte[] sealedNir,
            byte[] sealedAddress,
            Instant at,
            boolean newMandant);

    @Query("""
            select request_proof(
                :part, :index, :indexKey, :other, :otherKey, :ifNew, :sealedNir, :id, :sealedProof, :at, :until, :most)
            """)
    boolean request(
            int part,
            byte[] index,
            int indexKey,
            byte[] other,
            int otherKey,
            UUID ifNew,
            byte[] sealedNir,
            UUID id,
            byte[] sealedProof,
            Instant at,
            Instant until,
            int most);

    /** The last code that was asked for, if it can be tried. */
    @Query("""
            select id, requested_at, proof_data from address_proof
            where part = :part and mandant =\s""" + OF_NUMBER + """

                and not used and tries < :most and requested_at > :since and not exists (
                    select 1 from address_proof as later
                    where later.part = :part and later.mandant = address_proof.mandant
                        and (later.requested_at, later.id) > (address_proof.requested_at, address_proof.id))
            """)
    Optional<ProofRow> pending(int part, byte[] index, byte[] other, Instant since, int most);

    /** The same, which is counted as tried. */
    @Query("select id, requested_at, proof_data from try_proof(:part, :index, :other, :since, :most)")
    Optional<ProofRow> attempt(int part, byte[] index, byte[] other, Instant since, int most);

    @Query("select accept_address(:part, :index, :other, :id, :sealedAddress, :at)")
    boolean accept(int part, byte[] index, byte[] other, UUID id, byte[] sealedAddress, Instant at);
}
