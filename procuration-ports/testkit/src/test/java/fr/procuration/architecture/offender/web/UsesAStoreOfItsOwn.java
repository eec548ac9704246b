package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.own.OwnStore;

/** Goes around the rules by a store that is its own. */
interface UsesAStoreOfItsOwn {

    OwnStore store();
}
