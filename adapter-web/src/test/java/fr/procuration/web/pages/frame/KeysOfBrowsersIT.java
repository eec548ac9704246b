package fr.procuration.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.seal.FormSignature;
import fr.procuration.web.seal.Seal;
import fr.procuration.web.seal.Secrets;
import fr.procuration.web.service.InMemoryKeys;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new key takes charge of cookies, marks and form tokens, and nobody notices; what was under a key goes with it. */
class KeysOfBrowsersIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Seal seal = SERVICE.bean(Seal.class);
    private final FormSignature forms = SERVICE.bean(FormSignature.class);
    private final Secrets secrets = SERVICE.bean(Secrets.class);

    @Test
    void what_was_sealed_before_opens_until_its_key_is_taken_out() {
        InMemoryKeys keys = SERVICE.bean(InMemoryKeys.class);
        String before = keys.inCharge();
        String cookie = seal.close("draft", "a draft");
        String token = forms.newToken();
        String mark = secrets.markOf("jean");

        keys.promote("22");

        assertThat(seal.open("draft", cookie, String.class)).contains("a draft");
        assertThat(seal.open("session", cookie, String.class)).isEmpty();
        assertThat(forms.isSigned(token)).isTrue();
        assertThat(secrets.marksOf("jean")).contains(mark);
        assertThat(seal.close("draft", "another")).isNotEqualTo(cookie);
        assertThat(forms.newToken()).startsWith("22.");
        assertThat(secrets.markOf("jean")).isNotEqualTo(mark);

        keys.remove(before);

        assertThat(seal.open("draft", cookie, String.class)).isEmpty();
        assertThat(forms.isSigned(token)).isFalse();
        assertThat(secrets.marksOf("jean")).hasSize(1).doesNotContain(mark);
    }

    @Test
    void a_token_that_was_altered_is_not_signed() {
        String token = forms.newToken();

        assertThat(forms.isSigned(token)).isTrue();
        assertThat(forms.isSigned(token.replaceFirst("\\..", ".é"))).isFalse();
        assertThat(forms.isSigned("9" + token)).isFalse();
        assertThat(forms.isSigned(token + ".")).isFalse();
        assertThat(forms.isSigned("")).isFalse();
    }
}
