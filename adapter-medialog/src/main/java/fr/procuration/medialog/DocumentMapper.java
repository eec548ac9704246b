package fr.procuration.medialog;

import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.document.ScannedDocument;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.zone.ZoneField;
import fr.procuration.port.driving.CheckedIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** From a comparison to the answer of the API. */
@Mapper
interface DocumentMapper {

    DocumentMapper INSTANCE = Mappers.getMapper(DocumentMapper.class);

    /** What was presented, and what came of it. */
    default CheckView check(PresentedDocument presented, CheckedIdentity checked) {
        IdentityMatch match = checked.match();
        return new CheckView(
                CheckView.Verdict.valueOf(match.overall().name()),
                new CheckView.Fields(match.nom(), match.prenom(), match.dateNaissance(), match.civilite()),
                new CheckView.Readings(
                        match.nomLu().code(),
                        match.prenomLu().code(),
                        match.dateLue().code()),
                match.motifs(),
                document(checked.document(), presented));
    }

    @Mapping(target = "sexe", source = "document.sex")
    @Mapping(target = "zone", source = "presented", qualifiedByName = "zone")
    @Mapping(target = "malLus", source = "presented")
    DocumentView document(IdentityDocument document, PresentedDocument presented);

    @Named("zone")
    default @Nullable String zone(PresentedDocument presented) {
        return presented.zoneRead().map(Enum::name).orElse(null);
    }

    default List<String> misread(PresentedDocument presented) {
        return presented instanceof ScannedDocument scanned
                ? scanned.zone().wrongFields().stream()
                        .map(DocumentMapper::code)
                        .toList()
                : List.of();
    }

    private static String code(ZoneField field) {
        return switch (field) {
            case ISSUER -> "emetteur";
            case FAMILY_NAME -> "nom";
            case GIVEN_NAMES -> "prenoms";
            case NUMBER -> "numero";
            case ISSUE -> "delivrance";
            case BIRTH -> "dateNaissance";
            case SEX -> "sexe";
            case EXPIRY -> "expireLe";
            case OPTIONAL -> "donneesFacultatives";
            case COMPOSITE -> "ensemble";
        };
    }

    default @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.value();
    }

    default @Nullable String text(@Nullable BirthDate date) {
        return date == null ? null : date.text();
    }
}
