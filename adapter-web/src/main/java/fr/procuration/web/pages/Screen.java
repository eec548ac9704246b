package fr.procuration.web.pages;

import fr.procuration.domain.Mandant;
import org.jspecify.annotations.Nullable;

/** What a frame has to know of a screen: its title, its tab, who looks at it. */
record Screen(String title, @Nullable Tab tab, @Nullable Mandant mandant) {

    static Screen open(String title) {
        return new Screen(title, null, null);
    }
}
