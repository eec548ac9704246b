package fr.procuration.web.form;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hibernate.validator.messageinterpolation.AbstractMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;

/** The French words for what is wrong with a field, those of every adapter together. */
@Singleton
public final class FormMessages {

    private final ResourceBundle words;

    FormMessages() {
        words = new PlatformResourceBundleLocator(
                        AbstractMessageInterpolator.CONTRIBUTOR_VALIDATION_MESSAGES, classLoader(), true)
                .getResourceBundle(Locale.FRENCH);
    }

    private static ClassLoader classLoader() {
        return FormMessages.class.getClassLoader();
    }

    /**
     * The words for a code.
     *
     * @param code what is wrong
     * @return a French sentence
     * @throws java.util.MissingResourceException if nobody has words for it
     */
    public String of(String code) {
        return words.getString(code);
    }
}
