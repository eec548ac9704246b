package fr.procuration.web.desk;

/**
 * What surrounds the content of every screen of the desk.
 *
 * @param title what the screen is, for the window's title
 * @param agent who is signed in
 * @param site the desk where they work
 * @param csrfToken what a form has to send back
 */
public record DeskFrame(String title, String agent, String site, String csrfToken) {}
