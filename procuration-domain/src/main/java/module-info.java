/** The rules of the procuration. */
module fr.procuration.domain {
    requires static transitive org.jspecify;

    exports fr.procuration.domain;
    exports fr.procuration.domain.appointment;
    exports fr.procuration.domain.document;
    exports fr.procuration.domain.identity;
    exports fr.procuration.domain.receipt;
    exports fr.procuration.domain.zone;
}
