package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.message.EmailAddress;

/** How mandants are reached, with its failures counted. */
record CountedContacts(ChooseContact useCase, FailureCounters failures) implements ChooseContact {

    @Override
    public Answer see(Nir mandant) {
        return failures.counted(() -> useCase.see(mandant));
    }

    @Override
    public void want(Nir mandant, boolean wanted) {
        failures.counting(() -> useCase.want(mandant, wanted));
    }

    @Override
    public boolean requestCode(Nir mandant, EmailAddress address) {
        return failures.counted(() -> useCase.requestCode(mandant, address));
    }

    @Override
    public Proof prove(Nir mandant, String code) {
        return failures.counted(() -> useCase.prove(mandant, code));
    }

    @Override
    public void learn(Nir mandant, EmailAddress address, boolean newMandant) {
        failures.counting(() -> useCase.learn(mandant, address, newMandant));
    }
}
