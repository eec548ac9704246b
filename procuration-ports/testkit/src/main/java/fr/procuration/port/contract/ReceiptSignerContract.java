package fr.procuration.port.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.driven.ReceiptSigner;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is signed can be verified with the key that is published under the same name. */
public abstract class ReceiptSignerContract extends AdapterContract {

    private static final byte[] CONTENT = "header.payload".getBytes(UTF_8);

    /**
     * The signer.
     *
     * @return the adapter under test
     */
    protected abstract ReceiptSigner signer();

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(ReceiptSigner.class).with(byte[].class, CONTENT).tellsOfAnOutage(signer());
    }

    @Test
    void the_key_that_signs_is_published_and_has_a_short_name() {
        assertThat(signer().keys()).containsKey(signer().key());
        assertThat(signer().keys().keySet()).allMatch(name -> name.matches("[A-Za-z0-9_-]{1,32}"));
    }

    @Test
    void all_keys_are_on_p_256() {
        assertThat(signer().keys().values())
                .allMatch(key -> key.getParams().getCurve().getField().getFieldSize() == 256);
    }

    @Test
    void signs_as_jws_has_it_what_verifies_with_the_published_key() throws GeneralSecurityException {
        byte[] signature = signer().sign(signer().key(), CONTENT);

        assertThat(signature).hasSize(64);
        assertThat(verifies(CONTENT, signature)).isTrue();
        assertThat(verifies("header.Payload".getBytes(UTF_8), signature)).isFalse();
    }

    @Test
    void does_not_sign_with_a_key_that_it_does_not_have() {
        assertThatThrownBy(() -> signer().sign("unknown", CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean verifies(byte[] content, byte[] signature) throws GeneralSecurityException {
        ECPublicKey key = Objects.requireNonNull(signer().keys().get(signer().key()));
        Signature verification = Signature.getInstance("SHA256withECDSAinP1363Format");
        verification.initVerify(key);
        verification.update(content);
        return verification.verify(signature);
    }
}
