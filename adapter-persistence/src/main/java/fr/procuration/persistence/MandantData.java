package fr.procuration.persistence;

/** A mandant as they are stored. */
record MandantData(String nir, IdentiteData identite) {

    @Override
    public String toString() {
        return "MandantData[masked]";
    }
}
