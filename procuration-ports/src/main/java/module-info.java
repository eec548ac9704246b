/** What can be asked of the procuration, what it needs, and the use cases between. */
module fr.procuration.ports {
    requires transitive fr.procuration.domain;
    requires static transitive org.jspecify;

    exports fr.procuration.port;
    exports fr.procuration.port.appointment;
    exports fr.procuration.port.driven;
    exports fr.procuration.port.driving;
    exports fr.procuration.port.form;
    exports fr.procuration.port.message;
    exports fr.procuration.port.receipt;
    exports fr.procuration.port.session;
    exports fr.procuration.usecase;
}
