package fr.procuration.persistence.procuration;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Between people and what is stored of them. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.JAKARTA,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
interface PersonMapper {

    MandantData data(Mandant mandant);

    IdentiteData data(Identite identite);

    NameData data(PersonName name);

    Mandant mandant(MandantData data);

    PersonName name(NameData data);

    Identite identite(IdentiteData data);

    default Mandataire mandataire(IdentiteData data) {
        return new Mandataire(identite(data));
    }

    default String text(Nir nir) {
        return nir.value();
    }

    default Nir nir(String text) {
        return new Nir(text);
    }

    default String text(BirthDate date) {
        return date.text();
    }

    default BirthDate birthDate(String text) {
        return BirthDate.parse(text);
    }

    default String text(Name name) {
        return name.value();
    }

    default Name name(String text) {
        return new Name(text);
    }
}
