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

    /** The last code that was asked for, if it can be tried. */
    String TRIABLE = """
            part = :part and mandant = (select mandant from mandant_index where part = :part and nir_index in (:index, :other) limit 1)
            and not used and tries < :most and requested_at > :since and not exists (
                select 1 from address_proof as later
                where later.part = :part and later.mandant = address_proof.mandant
                    and (later.requested_at, later.id) > (address_proof.requested_at, address_proof.id))
            """;

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

    @Query("select id, requested_at, proof_data from address_proof where " + TRIABLE)
    Optional<ProofRow> pending(int part, byte[] index, byte[] other, Instant since, int most);

    @Query("with tried as (update address_proof set tries = tries + 1 where " + TRIABLE
            + " returning id, requested_at, proof_data) select id, requested_at, proof_data from tried")
    Optional<ProofRow> attempt(int part, byte[] index, byte[] other, Instant since, int most);

    @Query("select accept_address(:part, :index, :other, :id, :sealedAddress, :at)")
    boolean accept(int part, byte[] index, byte[] other, UUID id, byte[] sealedAddress, Instant at);
}
