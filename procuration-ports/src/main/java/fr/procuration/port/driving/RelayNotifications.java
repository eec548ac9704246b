package fr.procuration.port.driving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells every notifier what it has not been told yet. To be called again and again, from any number of instances. */
@FunctionalInterface
public interface RelayNotifications {

    /**
     * Goes once through all notifiers. One that fails holds back no other; what it did not take comes again next time.
     *
     * @return what was done for each notifier that no other instance was at
     */
    List<Delivery> relay();

    /**
     * What one notifier was told.
     *
     * @param notifier its name
     * @param delivered how many entries it took
     * @param failure why it took no more, null if nothing failed
     */
    record Delivery(
            String notifier, int delivered, @Nullable RuntimeException failure) {}
}
