package fr.procuration.web.pages.signin;

/**
 * Signing out goes on at the provider.
 *
 * @param address where
 */
public record ProviderSignOutPage(String address) {}
