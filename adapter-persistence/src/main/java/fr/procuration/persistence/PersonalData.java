package fr.procuration.persistence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The only place where people become bytes of the database, and bytes people: each mandant an index to look them up by,
 * each person one payload, sealed for the row it stands in.
 *
 * <p>It is the seam for encryption, and not encryption: today an index is the NIR and a payload its JSON, both in the
 * clear, and nothing binds them to their row. Callers name the row already, so that a cipher can.
 */
@Singleton
class PersonalData {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final PersonMapper people;

    PersonalData(PersonMapper people) {
        this.people = people;
    }

    /** What a mandant is known by, in every table. */
    byte[] index(Nir mandant) {
        return mandant.value().getBytes(StandardCharsets.UTF_8);
    }

    byte[] seal(Mandant mandant, ProcurationId row) {
        return write(people.data(mandant));
    }

    Mandant openMandant(byte[] sealed, ProcurationId row) {
        return read(sealed, MandantData.class, people::mandant);
    }

    byte[] seal(Mandataire mandataire, ProcurationId row) {
        return write(people.data(mandataire.identite()));
    }

    Mandataire openMandataire(byte[] sealed, ProcurationId row) {
        return read(sealed, IdentiteData.class, people::mandataire);
    }

    /** For an answer that names no procuration. */
    byte[] seal(Mandataire mandataire, Nir mandant, IdempotencyKey row) {
        return write(people.data(mandataire.identite()));
    }

    Mandataire openMandataire(byte[] sealed, Nir mandant, IdempotencyKey row) {
        return read(sealed, IdentiteData.class, people::mandataire);
    }

    private byte[] write(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (IOException e) {
            throw unusable();
        }
    }

    private <D, P> P read(byte[] sealed, Class<D> format, Function<D, P> person) {
        try {
            return person.apply(requireNonNull(json.readValue(sealed, format)));
        } catch (IOException | RuntimeException e) {
            throw unusable();
        }
    }

    /** Without cause: a parser quotes what it cannot read. */
    private static IllegalStateException unusable() {
        return new IllegalStateException("personal data of a row cannot be used");
    }
}
