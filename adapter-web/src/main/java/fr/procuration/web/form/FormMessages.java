package fr.procuration.web.form;

import jakarta.inject.Singleton;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;

/** The French words for a code, the same as the constraints have. */
@Singleton
public final class FormMessages {

    private final MessageInterpolator words = FormValidation.words();

    /** The words for what is wrong; a code that nobody has words for is a mistake of ours. */
    public String of(String code) {
        String key = "{" + code + "}";
        String sentence = words.interpolate(key, new WithoutConstraint());
        if (sentence.equals(key)) {
            throw new IllegalArgumentException("no words for " + code);
        }
        return sentence;
    }

    /** The words for a code need nothing of a constraint. */
    private record WithoutConstraint() implements MessageInterpolator.Context {

        @Override
        public @Nullable ConstraintDescriptor<?> getConstraintDescriptor() {
            return null;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
