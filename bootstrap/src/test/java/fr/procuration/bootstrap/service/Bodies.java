package fr.procuration.bootstrap.service;

import fr.procuration.port.fixture.ScannedZones;

/** What callers send. */
public final class Bodies {

    /** The number of a local account. */
    public static final String FRANCOISE = "255081416802538";

    /** A procuration for the nephew of the guide. */
    public static final String NICOLAS = """
            {"mandataire":{"civilite":"MONSIEUR","nom":"Martin","prenom":"Nicolas","dateNaissance":"1991-04-16"},
             "certifie":true}""";

    /** What an agent reads on the card of the nephew of {@code Tokens.ofAssure(1)}. */
    public static final String NICOLAS_S_CARD = """
            {"nir":"1700675000001",
             "piece":{"nom":"MARTIN","prenoms":["Nicolas","Paul"],"dateNaissance":"1991-04-16","sexe":"M"}}""";

    /** The same card, of which the zone was scanned. */
    public static final String NICOLAS_S_ZONE =
            """
            {"nir":"1700675000001","piece":{"mrz":"%s"}}""".formatted(String.join("\\n", ScannedZones.card("MARTIN<<NICOLAS<PAUL", "910416", "M", "340211")));

    private Bodies() {}

    /**
     * What an agent asks.
     *
     * @param nir about whom
     * @return the body
     */
    public static String lookUp(String nir) {
        return "{\"nir\":\"" + nir + "\"}";
    }

    /**
     * An appointment that a mandant wants, on 16 December 2025 in Paris.
     *
     * @param hour as in 10:00
     * @return the body
     */
    public static String appointment(String hour) {
        return """
                {"site":"CPAM-PARIS-01","motif":"SUIVI_DOSSIER","debut":"2025-12-16T%s:00+01:00","represente":true}""".formatted(hour);
    }

    /**
     * The same, that an agent takes for an insured person who calls.
     *
     * @param hour as in 10:00
     * @return the body
     */
    public static String appointmentFor(String hour) {
        return """
                {"nir":"1700675000002","assure":{"civilite":"MONSIEUR","nom":"EXEMPLE","prenom":"Camille"},
                 "site":"CPAM-PARIS-01","motif":"SUIVI_DOSSIER","debut":"2025-12-16T%s:00+01:00","represente":false}""".formatted(hour);
    }
}
