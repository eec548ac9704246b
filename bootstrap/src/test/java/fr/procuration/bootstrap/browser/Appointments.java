package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The steps of an appointment in one tab. */
record Appointments(Page page) {

    static final String ALL = "/rendez-vous";
    static final String NEW = "/demarches/rendez-vous";
    static final String AGENDA = "/medialog/agenda";
    static final String AGENDA_ONE = AGENDA + "/rendez-vous/";

    Appointments open() {
        page.navigate(NEW);
        return this;
    }

    /** The first site, which is in Paris. */
    Appointments about(String motif) {
        page.getByLabel(motif).first().check();
        return next();
    }

    /** One of the hours shown, after the weeks that come before it. */
    Appointments at(int weeks, String day, String hour) {
        for (int week = 0; week < weeks; week++) {
            page.getByText("Semaine suivante").click();
        }
        hour(day, hour).check();
        return next();
    }

    Locator hour(String day, String hour) {
        return page.locator("fieldset.day:has(legend:has-text('" + day + "'))")
                .getByLabel(hour, new Locator.GetByLabelOptions().setExact(true));
    }

    /** As a radio button says it. */
    Appointments coming(String who) {
        page.locator("input[name=vient][value=" + who + "]").check();
        return next();
    }

    Appointments confirm() {
        page.getByText("Confirmer le rendez-vous").click();
        page.waitForLoadState();
        return this;
    }

    private Appointments next() {
        page.locator("main button.first").click();
        page.waitForLoadState();
        return this;
    }
}
