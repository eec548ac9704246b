package fr.procuration.web.pages.own;

/** A procuration on paper, with the mandant as in Madame Françoise MARTIN. */
public record PrintablePage(String mandantName, String mandantBirthDate, GivenProcuration given) {

    @Override
    public String toString() {
        return "PrintablePage[masked]";
    }
}
