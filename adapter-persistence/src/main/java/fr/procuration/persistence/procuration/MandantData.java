package fr.procuration.persistence.procuration;

import static java.util.Objects.requireNonNull;

/** A mandant as they are stored. */
record MandantData(String nir, IdentiteData identite) {

    /** A parser leaves null what is missing. */
    MandantData {
        requireNonNull(nir);
        requireNonNull(identite);
    }

    @Override
    public String toString() {
        return "MandantData[masked]";
    }
}
