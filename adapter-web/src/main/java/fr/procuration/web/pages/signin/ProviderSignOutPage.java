package fr.procuration.web.pages.signin;

/** Signing out goes on at the provider. */
public record ProviderSignOutPage(String address) {}
