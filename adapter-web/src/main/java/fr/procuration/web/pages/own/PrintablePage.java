package fr.procuration.web.pages.own;

/** A procuration on paper, with the mandant as in Madame Françoise MARTIN, and the day it was put on paper. */
public record PrintablePage(String mandantName, String mandantBorn, GivenProcuration given, String day) {

    @Override
    public String toString() {
        return "PrintablePage[masked]";
    }
}
