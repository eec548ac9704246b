package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.Root;

/** Knows the package above it, which knows this one. */
interface KnowsTheRoot {

    Root root();
}
