package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.appointment.Slot;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.frame.French;
import fr.procuration.web.pages.frame.SiteHours;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a mandant has chosen, and whether a procuration covers it. */
@Singleton
final class WishedVisit {

    private final SlotChoices slots;
    private final ViewProcurations procurations;
    private final ClockProvider clock;

    WishedVisit(SlotChoices slots, ViewProcurations procurations, ClockProvider clock) {
        this.slots = slots;
        this.procurations = procurations;
        this.clock = clock;
    }

    String motif(Topic topic) {
        return slots.site(topic).motif(topic.motif()).map(Motif::label).orElse(topic.motif());
    }

    WhoPage who(Mandant mandant, Topic topic, Instant start, TypedWish wish, Errors errors) {
        Site site = slots.site(topic);
        Procuration running = running(mandant);
        Coverage coverage = coverage(site, start, running);
        return new WhoPage(
                SiteHours.moment(start, site.zone()),
                coverage.covers() && running != null
                        ? French.shortName(running.mandataire().identite())
                        : null,
                CoverageWords.missing(coverage),
                wish,
                errors);
    }

    RecapPage recap(Mandant mandant, Topic topic, Instant start, TypedWish wish) {
        Site site = slots.site(topic);
        WhoPage who = who(mandant, topic, start, wish, Errors.NONE);
        boolean represented = wish.represented().orElse(false);
        return new RecapPage(
                who.when(),
                site.name(),
                site.address(),
                motif(topic),
                represented ? represented(who.mandataire()) : "Je viendrai moi-même",
                represented ? who.missing() : null,
                UUID.randomUUID().toString(),
                wish);
    }

    private static String represented(@Nullable String mandataire) {
        return "Je serai représenté(e)" + (mandataire == null ? "" : " par " + mandataire);
    }

    private @Nullable Procuration running(Mandant mandant) {
        return procurations
                .current(mandant.nir())
                .map(ProcurationSnapshot::procuration)
                .orElse(null);
    }

    private Coverage coverage(Site site, Instant start, @Nullable Procuration running) {
        Slot slot = site.slotAt(start).orElseThrow();
        return Coverage.of(running, slot, clock.getClock().instant());
    }
}
