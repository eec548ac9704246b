package fr.procuration.web.pages.own;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.End;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.web.pages.frame.French;
import java.time.LocalDate;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** From the domain to what a mandant reads of their own. */
@Mapper(uses = French.class)
interface OwnMapper {

    OwnMapper INSTANCE = Mappers.getMapper(OwnMapper.class);

    @Mapping(target = "id", source = "procuration.id.value")
    @Mapping(target = "shortName", source = "procuration.mandataire.identite", qualifiedByName = "shortName")
    @Mapping(target = "formalName", source = "procuration.mandataire.identite", qualifiedByName = "formalName")
    @Mapping(target = "born", source = "procuration.mandataire.identite", qualifiedByName = "bornInWords")
    @Mapping(target = "firstDay", source = "procuration.validity", qualifiedByName = "firstDay")
    @Mapping(target = "lastDay", source = "procuration.validity", qualifiedByName = "lastDay")
    @Mapping(target = "lastDayInWords", source = "procuration.validity", qualifiedByName = "lastDayInWords")
    @Mapping(target = "stateInWords", source = ".", qualifiedByName = "state")
    GivenProcuration given(ProcurationSnapshot snapshot);

    List<GivenProcuration> given(List<ProcurationSnapshot> snapshots);

    @Mapping(target = "name", source = "identite", qualifiedByName = "name")
    @Mapping(target = "birthDate", source = "identite.dateNaissance", qualifiedByName = "date")
    InformationsPage.Person person(Mandant mandant);

    @Mapping(target = "mandantName", source = "mandant.identite", qualifiedByName = "formalName")
    @Mapping(target = "mandantBorn", source = "mandant.identite", qualifiedByName = "bornInWords")
    @Mapping(target = "given", source = "snapshot")
    @Mapping(target = "day", source = "today", qualifiedByName = "date")
    PrintablePage printable(Mandant mandant, ProcurationSnapshot snapshot, LocalDate today);

    default List<SeenConsultation> seen(List<Consultation> consultations, SiteNames sites) {
        return consultations.stream()
                .map(each -> new SeenConsultation(
                        sites.of(each.agent().site()), French.shortMoment(each.at()), outcome(each)))
                .toList();
    }

    default String formatted(Nir nir) {
        return nir.formatted();
    }

    @Named("state")
    default String state(ProcurationSnapshot snapshot) {
        return snapshot.ended().map(end -> state(snapshot, end)).orElse("En cours");
    }

    private static String state(ProcurationSnapshot snapshot, End end) {
        String when = French.shortMoment(end.at());
        return switch (end.reason()) {
            case EXPIRATION ->
                "Expirée le " + French.date(snapshot.procuration().lastDay());
            case REVOCATION -> "Révoquée le " + when;
            case RENONCIATION -> "Terminée le " + when + "\u00a0: le mandataire y a renoncé à l’accueil";
            case DECES -> "Terminée le " + when + "\u00a0: la caisse a été informée d’un décès";
            case PROTECTION -> "Terminée le " + when + "\u00a0: la caisse a été informée d’une mesure de protection";
            case SIGNALEMENT -> "Terminée le " + when + " par la caisse, pour votre protection";
        };
    }

    default String outcome(Consultation consultation) {
        return switch (consultation.outcome()) {
            case REPRESENTE -> "Mandataire indiqué";
            case AUCUNE_PROCURATION -> "Aucune procuration en cours";
            case NON_COUVERT -> "Démarche non couverte";
            case CONFORME -> "Pièce d’identité conforme";
            case A_VERIFIER -> "Pièce d’identité à vérifier";
            case DIFFERENT -> "Pièce d’identité différente";
            case RECU -> "Mandataire reçu";
            case RENONCE -> "Renonciation du mandataire";
            case TERMINE -> "Fin enregistrée par la caisse";
            case RENDEZ_VOUS -> "Rendez-vous demandé pour vous";
            case TELECHARGE -> "Téléchargement de vos données";
            case LEVE -> "Blocage levé par la caisse";
            case TROP_DE_RECHERCHES ->
                consultation.count() == 1
                        ? "Recherche refusée (trop de recherches)"
                        : consultation.count() + " recherches refusées (trop de recherches)";
        };
    }
}
