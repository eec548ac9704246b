package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.procuration.port.receipt.ReceiptCode;
import java.time.Instant;
import java.util.Date;

/** The page that verifies receipts. */
record Verifier(Page page) {

    static final String PATH = "/verifier";

    /** Opens it on a device whose clock stands. */
    Verifier open(Instant now) {
        at(now);
        page.navigate(PATH);
        return this;
    }

    Verifier at(Instant now) {
        page.clock().setFixedTime(Date.from(now));
        return this;
    }

    /** As somebody who scans the printed code with their telephone. */
    Verifier follows(String credential) {
        page.navigate(PATH + "#" + ReceiptCode.digits(credential));
        return this;
    }

    /** As a scanner does, Enter at the end. */
    Verifier types(String scanned) {
        page.locator("#code").click();
        page.keyboard().insertText(scanned);
        page.keyboard().press("Enter");
        return this;
    }

    Verifier chooses(byte[] picture) {
        page.locator("#photo").setInputFiles(new FilePayload("photo.png", "image/png", picture));
        return this;
    }

    Locator verdict() {
        return page.locator("#verdict");
    }

    Locator title() {
        return page.locator("#verdict h2");
    }

    /** The worker has the page, and the page the lists. */
    Verifier isReadyWithoutNetwork() {
        page.locator("#verifier[data-installed=true]").waitFor();
        page.locator("#garde:has-text('Prêt sans réseau')").waitFor();
        return this;
    }
}
