package fr.procuration.web.problem;

import fr.procuration.domain.ReceiptDefect;

/** The problems there are: the code is the contract with programs, the words are for people. */
public enum ProblemKind {
    UNREADABLE_BODY(
            400, "corps-illisible", "Corps illisible", "Le corps de la requête n’est pas le document JSON attendu."),
    INVALID_HEADER(400, "entete-invalide", "En-tête invalide", "Un en-tête de la requête n’a pas une valeur admise."),
    INVALID_PARAMETER(
            400, "parametre-invalide", "Paramètre invalide", "Un paramètre de la requête n’a pas une valeur admise."),
    INVALID_REQUEST(400, "requete-invalide", "Requête invalide", "La requête n’a pas pu être lue."),
    UNAUTHENTICATED(
            401, "authentification-requise", "Authentification requise", "Identifiez-vous pour accéder à ce service."),
    WRONG_CREDENTIALS(
            401, "identifiants-incorrects", "Identifiants incorrects", "L’identifiant ou le code est incorrect."),
    FORBIDDEN(403, "acces-refuse", "Accès refusé", "Votre compte ne donne pas accès à ce service."),
    INCOMPLETE_ACCOUNT(
            403,
            "compte-incomplet",
            "Compte incomplet",
            "Votre compte ne porte pas toutes les informations nécessaires à ce service."),
    FOREIGN_ORIGIN(
            403,
            "origine-refusee",
            "Origine refusée",
            "Cette demande ne vient pas d’une page de ce service\u00a0: rien n’a été fait. Ouvrez le service vous-même pour la"
                    + " faire."),
    STALE_FORM(
            403,
            "formulaire-perime",
            "Formulaire périmé",
            "Ce formulaire n’est plus valable. Retournez à la page précédente, rechargez-la et envoyez-le de nouveau."),
    OTHER_SITE(403, "autre-site", "Autre accueil", "Vous ne voyez que les rendez-vous de votre accueil."),
    NOT_FOUND(404, "adresse-inconnue", "Adresse inconnue", "Il n’y a rien à cette adresse."),
    PAGE_EXPIRED(
            404,
            "page-expiree",
            "Page expirée",
            "Cette page n’est plus affichée\u00a0: elle ne l’est qu’un quart d’heure, et pour vous seul. Recommencez la demande."),
    UNKNOWN_PROCURATION(
            404, "procuration-inconnue", "Procuration inconnue", "Vous n’avez pas donné cette procuration."),
    NO_PROCURATION(404, "aucune-procuration", "Aucune procuration", "Vous n’avez pas de procuration en cours."),
    UNKNOWN_SITE(
            404,
            "site-inconnu",
            "Accueil inconnu",
            "Cet accueil n’existe pas, ou n’y prend pas de rendez-vous dans ce service."),
    UNKNOWN_APPOINTMENT(404, "rendez-vous-inconnu", "Rendez-vous inconnu", "Vous n’avez pas accès à ce rendez-vous."),
    UNKNOWN_EVENT(
            404,
            "evenement-inconnu",
            "Événement inconnu",
            "Cet événement n’est pas de ce flux. Reprenez depuis le début, sans lastEventId."),
    METHOD_NOT_ALLOWED(
            405, "methode-non-admise", "Méthode non admise", "Cette adresse n’admet pas cette méthode HTTP."),
    NOT_ACCEPTABLE(
            406, "format-non-disponible", "Format non disponible", "La réponse n’existe pas dans le format demandé."),
    ALREADY_RUNNING(
            409, "procuration-en-cours", "Procuration en cours", "Vous avez actuellement une procuration en cours."),
    OTHER_DAYS(
            409,
            "dates-changees",
            "Dates changées",
            "Les dates de la procuration ne sont plus celles que vous avez certifiées."),
    GRANT_BLOCKED(
            409,
            "procuration-impossible",
            "Procuration impossible",
            "Aucune procuration ne peut être donnée depuis votre compte. Adressez-vous à l’accueil de votre caisse."),
    EXPIRED(
            409,
            "procuration-expiree",
            "Procuration expirée",
            "Cette procuration n’est plus valable\u00a0: il n’y a rien à révoquer."),
    SLOT_TAKEN(409, "creneau-pris", "Créneau pris", "Ce créneau vient d’être pris. Choisissez-en un autre."),
    APPOINTMENT_OPEN(
            409,
            "rendez-vous-en-cours",
            "Rendez-vous déjà pris",
            "Un rendez-vous à venir est déjà pris pour ce motif. Déplacez-le, ou annulez-le avant d’en prendre un autre."),
    TOO_LATE_TO_CHANGE(
            409,
            "rendez-vous-trop-proche",
            "Rendez-vous trop proche",
            "Un rendez-vous ne peut être déplacé ou annulé que jusqu’à deux heures avant son début."),
    APPOINTMENT_CLOSED(
            409,
            "rendez-vous-clos",
            "Rendez-vous clos",
            "Ce rendez-vous a eu lieu, a été annulé, ou son heure est passée : il ne peut plus changer."),
    APPOINTMENT_OF_ANOTHER_DAY(409, "rendez-vous-autre-jour", "Autre jour", "Ce rendez-vous n’est pas d’aujourd’hui."),
    NOT_YET_ABSENT(
            409,
            "absence-prematuree",
            "Pas encore absent",
            "Une absence ne s’enregistre que trente minutes après le début du rendez-vous."),
    NO_PROCURATION_RUNNING(
            409,
            "mandataire-sans-procuration",
            "Pas de procuration en cours",
            "Aucune procuration n’est en cours : seul l’assuré peut prendre rendez-vous."),
    TOO_LARGE(413, "requete-trop-grande", "Requête trop grande", "La requête dépasse la taille admise."),
    UNSUPPORTED_TYPE(
            415, "type-non-admis", "Type de contenu non admis", "Le corps de la requête n’est pas du type attendu."),
    INVALID_FORM(422, "formulaire-invalide", "Formulaire invalide", ProblemKind.CHECK_FORM),
    /** Followed by the words of the guide (étape 2), which the page has too. */
    UNDERAGE(422, "mandataire-mineur", "Mandataire mineur", ProblemKind.CHECK_FORM),
    ONESELF(
            422,
            "mandataire-est-mandant",
            "Mandataire et mandant identiques",
            "Vous ne pouvez pas vous donner procuration à vous-même."),
    NOT_CERTIFIED(
            422,
            "certification-manquante",
            "Certification manquante",
            "Certifiez l’exactitude des éléments déclarés pour valider la procuration."),
    KEY_REUSED(422, "cle-reutilisee", "Clé réutilisée", "Cette clé a déjà servi pour une autre demande."),
    NIR_LENGTH(422, "nir-longueur", ProblemKind.INVALID_NIR, ProblemKind.CHECK_NIR),
    NIR_FORMAT(422, "nir-format", ProblemKind.INVALID_NIR, ProblemKind.CHECK_NIR),
    NIR_KEY(422, "nir-cle", ProblemKind.INVALID_NIR, ProblemKind.CHECK_NIR),
    NIR_PROVISIONAL(422, "nir-provisoire", ProblemKind.INVALID_NIR, ProblemKind.CHECK_NIR),
    UNREADABLE_RECEIPT(
            422,
            "recu-illisible",
            "Reçu illisible",
            "Ce qui a été lu n’est pas un reçu de procuration. Scannez-le de nouveau."),
    RECEIPT_OF_OTHER_TYPE(
            422,
            "recu-autre-type",
            "Autre attestation",
            "C’est une attestation d’un autre type, pas un reçu de procuration."),
    FOREIGN_RECEIPT(
            422,
            "recu-etranger",
            "Reçu d’un autre service",
            "Ce reçu n’est pas signé par ce service : il ne prouve rien ici. Recherchez la personne par son numéro."),
    CHANGED_RECEIPT(
            422,
            "recu-modifie",
            "Reçu modifié",
            "Ce reçu n’est pas tel qu’il a été signé : il ne prouve rien. Scannez-le de nouveau, ou recherchez la personne par"
                    + " son numéro."),
    UNKNOWN_RECEIPT(
            422,
            "recu-inconnu",
            "Reçu inconnu",
            "Ce service ne connaît plus la procuration de ce reçu. Recherchez la personne par son numéro."),
    TOO_MANY_LOOK_UPS(
            429,
            "trop-de-recherches",
            "Trop de recherches",
            "Trop de recherches en peu de temps depuis votre compte ou votre accueil."),
    TOO_MANY_REQUESTS(
            429,
            "trop-de-demandes",
            "Trop de demandes",
            "Trop de demandes en peu de temps depuis votre adresse ou votre compte."),
    INTERNAL(
            500,
            "erreur-interne",
            "Erreur interne",
            "Une erreur est survenue de notre fait. Merci de réessayer plus tard."),
    DAMAGED(
            500,
            "donnees-endommagees",
            "Données endommagées",
            "Ce qui est enregistré n’est pas lisible tel que ce devrait être\u00a0: aucune réponse ne peut en être tirée."
                    + " L’exploitant du service en est averti."),
    UNAVAILABLE(
            503,
            "service-indisponible",
            "Service indisponible",
            "Le service est momentanément indisponible. Merci de réessayer dans quelques instants.");

    private static final String CHECK_FORM =
            "Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie.";
    private static final String INVALID_NIR = "Numéro de sécurité sociale invalide";
    private static final String CHECK_NIR = "Vérifiez le numéro de sécurité sociale saisi.";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    ProblemKind(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** What is said of something scanned that is no receipt of this service. */
    public static ProblemKind of(ReceiptDefect defect) {
        return switch (defect) {
            case UNREADABLE -> UNREADABLE_RECEIPT;
            case OTHER_TYPE -> RECEIPT_OF_OTHER_TYPE;
            case FOREIGN -> FOREIGN_RECEIPT;
            case CHANGED -> CHANGED_RECEIPT;
            case UNKNOWN -> UNKNOWN_RECEIPT;
        };
    }

    /** To be thrown where a call ends in this problem. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** For programs, and the key of its words on pages. */
    public String code() {
        return code;
    }

    /** What there is to say of it, without anything of the call. */
    public Problem problem() {
        return Problem.of(status, code, title, detail);
    }
}
