package fr.procuration.architecture.offender.domain.identity;

/** A number that can be unwrapped. */
public record Nir(String value) {

    public String formatted() {
        return value;
    }
}
