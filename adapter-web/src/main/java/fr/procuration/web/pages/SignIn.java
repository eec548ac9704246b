package fr.procuration.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * The ways to sign in, and why one has to.
 *
 * @param agent whether it is the way in for agents
 * @param refused whether the number or the code was wrong
 * @param interrupted whether a session ended while something was under way
 * @param withAccounts whether one can sign in with a number and a code
 * @param providerPath where to sign in with FranceConnect, null if it is not configured
 */
public record SignIn(
        boolean agent,
        boolean refused,
        boolean interrupted,
        boolean withAccounts,
        @Nullable String providerPath) {}
