package fr.procuration.web.desk;

import fr.procuration.web.form.FormFields;
import fr.procuration.web.form.FormFields.Field;

/** What the pages of the desk call their fields. */
final class DeskFields {

    static final FormFields ALL = FormFields.of(
            new Field("nir", "Numéro de sécurité sociale"),
            new Field("nirLevee", "Numéro de sécurité sociale"),
            new Field("contact", "Demande reçue"),
            new Field("motif", "Motif de la fin"),
            new Field("levee", "Motif de la levée"),
            new Field("mrz", "Zone de lecture automatique"),
            new Field("nom", "Nom"),
            new Field("nomUsage", "Nom d’usage"),
            new Field("prenoms", "Prénoms"),
            new Field("dateNaissance", "Date de naissance"),
            new Field("sexe", "Sexe"),
            new Field("expireLe", "Expire le"));

    private DeskFields() {}
}
