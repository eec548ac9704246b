package fr.procuration.domain;

/** Where the mandant gave the procuration. */
public enum Canal {
    /** The account on the web. */
    WEB,
    /** The account on a telephone. */
    MOBILE,
    /** The kiosk in the caisse (borne multi-services). */
    BMS
}
