package fr.procuration.web.pages.own;

import fr.procuration.port.driving.ProcurationSnapshot;

/** A procuration in the French words of all screens. */
public record GivenProcuration(
        String id,
        String shortName,
        String formalName,
        String born,
        String firstDay,
        String lastDay,
        String lastDayInWords,
        String stateInWords) {

    public static GivenProcuration of(ProcurationSnapshot snapshot) {
        return OwnMapper.INSTANCE.given(snapshot);
    }

    public String printPath() {
        return "/documents/" + id;
    }

    public String receiptPath() {
        return printPath() + "/recu";
    }

    @Override
    public String toString() {
        return "GivenProcuration[masked]";
    }
}
