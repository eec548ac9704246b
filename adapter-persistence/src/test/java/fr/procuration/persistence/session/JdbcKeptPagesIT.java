package fr.procuration.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.KeptPagesContract;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages on PostgreSQL keep the contract, on two instances: what one keeps, the other shows. */
final class JdbcKeptPagesIT extends KeptPagesContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected KeptPages pages() {
        return INSTANCES.get(KeptPages.class);
    }

    @Override
    protected KeptPages another() {
        return INSTANCES.other().get(KeptPages.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }

    @Test
    void deletes_what_has_expired_when_others_are_kept() {
        Digest owner = Digest.ofSubject("agents", "gone");
        pages().keep(Digest.ofPage("gone"), owner, "sealed", Instants.GUIDE, Instants.GUIDE.plusSeconds(1));

        pages().keep(
                        Digest.ofPage("other"),
                        Digest.ofSubject("agents", "other"),
                        "sealed",
                        Instants.GUIDE.plusSeconds(1),
                        Instants.GUIDE.plusSeconds(2));

        assertThat(pages().find(Digest.ofPage("gone"), owner, Instants.GUIDE)).isEmpty();
    }
}
