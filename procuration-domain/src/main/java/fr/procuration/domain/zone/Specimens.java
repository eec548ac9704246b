package fr.procuration.domain.zone;

import java.util.Set;

/** The documents that were published so that people know what genuine ones look like. */
final class Specimens {

    /** The State of the examples of Doc 9303. */
    private static final String UTOPIA = "UTO";

    /** By issuer. The references are those of PRADO, the public register of the Council of the European Union. */
    private static final Set<String> NUMBERS = Set.of(
            "FRA X4RTBPFW4", // FRA-BO-03001, the card since 2021
            "FRA 880692310285", // The card before 2021, as the ministry presented it
            "FRA 940992310285", // The same with another date of issue, in the French Wikipedia
            "FRA 600000002", // FRA-CO-03001, the visa
            "AUT PA1234567", // The Austrian card since 2021
            "BEL 000590240601", // BEL-BO-03003
            "BEL 600001795015", // BEL-BO-11005
            "D C01X0006H", // The German passport of 2007
            "D C01X00T47", // The German passport of 2017
            "D C0000000", // DEU-BP-03001
            "D L01X00T47", // The German card of 2021
            "D T22000129", // The German card of 2010
            "ESP ZAB000254", // ESP-AO-05001
            "FIN XA1000058", // FIN-BO-12001
            "HRV 115501830", // The Croatian card of 2021
            "NLD SPECI2014", // The Dutch passport and card of 2014
            "PRT 007666667ZZ0"); // PRT-BO-04001

    private Specimens() {}

    static boolean has(String issuer, String number) {
        return issuer.equals(UTOPIA) || NUMBERS.contains(issuer + " " + number);
    }
}
