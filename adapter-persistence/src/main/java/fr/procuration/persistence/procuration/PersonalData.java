package fr.procuration.persistence.procuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.MandantReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;

/**
 * The only place where people become bytes of the database, and bytes people: each mandant an index to look them up by,
 * each person one payload, sealed for the row it stands in.
 */
@Singleton
public class PersonalData {

    private final ObjectMapper json = new ObjectMapper();
    private final PersonMapper people;
    private final Vault vault;

    PersonalData(PersonMapper people, Vault vault) {
        this.people = people;
        this.vault = vault;
    }

    /** What a mandant is found by. */
    public MandantIndex index(Nir mandant) {
        return vault.index(mandant);
    }

    /** What enters a mandant under a new reference. */
    public MandantEntry entry(Nir mandant, MandantReference ifNew) {
        AssociatedData place = SealingContexts.number(ifNew.value());
        return new MandantEntry(index(mandant), ifNew.value(), seal(mandant, place));
    }

    public byte[] seal(Nir mandant, AssociatedData place) {
        return vault.seal(mandant.value().getBytes(UTF_8), place);
    }

    public Nir openNir(byte[] sealed, AssociatedData place) {
        String text = new String(vault.open(sealed, place), UTF_8).stripTrailing();
        try {
            return new Nir(text);
        } catch (IllegalArgumentException e) {
            throw unusable(place);
        }
    }

    /** Seals a text that is neither empty nor ends in a blank. */
    public byte[] sealText(String text, AssociatedData place) {
        return vault.seal(text.getBytes(UTF_8), place);
    }

    public String openText(byte[] sealed, AssociatedData place) {
        return new String(vault.open(sealed, place), UTF_8).stripTrailing();
    }

    public byte[] seal(PersonName name, AssociatedData place) {
        return seal((Object) people.data(name), place);
    }

    public PersonName openName(byte[] sealed, AssociatedData place) {
        return open(sealed, place, NameData.class, people::name);
    }

    public byte[] seal(Mandant mandant, ProcurationPlace row) {
        return seal(people.data(mandant), row.mandant());
    }

    public Mandant openMandant(byte[] sealed, ProcurationPlace row) {
        return open(sealed, row.mandant(), MandantData.class, people::mandant);
    }

    public byte[] seal(Mandataire mandataire, ProcurationPlace row) {
        return seal(people.data(mandataire.identite()), row.mandataire());
    }

    public Mandataire openMandataire(byte[] sealed, ProcurationPlace row) {
        return open(sealed, row.mandataire(), IdentiteData.class, people::mandataire);
    }

    /** For an answer that names no procuration. */
    byte[] seal(Mandataire mandataire, Nir mandant, IdempotencyKey row) {
        return seal(people.data(mandataire.identite()), SealingContexts.answer(mandant.value(), row.value()));
    }

    Mandataire openMandataire(byte[] sealed, Nir mandant, IdempotencyKey row) {
        AssociatedData place = SealingContexts.answer(mandant.value(), row.value());
        return open(sealed, place, IdentiteData.class, people::mandataire);
    }

    private byte[] seal(Object data, AssociatedData place) {
        try {
            return vault.seal(json.writeValueAsBytes(data), place);
        } catch (IOException e) {
            throw unusable(place);
        }
    }

    private <D, P> P open(byte[] sealed, AssociatedData place, Class<D> format, Function<D, P> person) {
        byte[] text = vault.open(sealed, place);
        try {
            return person.apply(requireNonNull(json.readValue(text, format)));
        } catch (IOException | RuntimeException e) {
            throw unusable(place);
        }
    }

    /** Without cause: a parser quotes what it cannot read. */
    private static DamagedDataException unusable(AssociatedData place) {
        return new DamagedDataException(place + ": not what this version writes");
    }
}
