package fr.procuration.web.pages;

/**
 * Signing out goes on at the provider.
 *
 * @param address where
 */
public record Onward(String address) {}
