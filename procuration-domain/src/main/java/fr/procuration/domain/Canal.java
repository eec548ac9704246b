package fr.procuration.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the mandant gave the procuration. The guide knows three; a caisse that lets procurations be given elsewhere (a partner's
 * desk, by letter) names its own.
 *
 * @param name what it is called in data: 1 to 30 of A to Z, 0 to 9 and _, the first a letter
 */
public record Canal(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    /** The account on the web. */
    public static final Canal WEB = new Canal("WEB");

    /** The account on a telephone. */
    public static final Canal MOBILE = new Canal("MOBILE");

    /** The kiosk in the caisse (borne multi-services). */
    public static final Canal BMS = new Canal("BMS");

    /** Those of the guide. */
    public static final List<Canal> OF_THE_GUIDE = List.of(WEB, MOBILE, BMS);

    /**
     * A canal.
     *
     * @throws IllegalArgumentException if the name is none
     */
    public Canal {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("canal: 1 to 30 of A to Z, 0 to 9 and _, the first a letter");
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
