package fr.procuration.web.pages.verifier;

/**
 * What the page that verifies receipts has to know.
 *
 * @param issuer whose receipts it accepts
 */
public record VerifierPage(String issuer) {}
