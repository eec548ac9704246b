package fr.procuration.web.pages.contact;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.ReadMessages;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageState;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.contact.ContactPage.Done;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Autorisations de contact": e-mail or not, and at which address, which a code proves. */
@Hidden
@PostRedirectGet
@Controller(ContactController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactController {

    static final String PATH = "/informations/contact";

    private final Frames frames;
    private final FormToken csrf;
    private final ChooseContact contact;
    private final ReadMessages messages;

    ContactController(Frames frames, FormToken csrf, ChooseContact contact, ReadMessages messages) {
        this.frames = frames;
        this.csrf = csrf;
        this.contact = contact;
        this.messages = messages;
    }

    @Get
    MutableHttpResponse<?> see(HttpRequest<?> request, Mandant mandant, @QueryValue @Nullable String fait) {
        Done done = Stream.of(Done.values())
                .filter(each -> each.name().equalsIgnoreCase(fait))
                .findFirst()
                .orElse(null);
        return page(request, mandant, "", done, Errors.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> choose(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        csrf.check(request, form);
        String choice = form.getOrDefault("courriel", "");
        if (!choice.equals("oui") && !choice.equals("non")) {
            return wrong(request, mandant, "", "courriel", "Choisissez oui ou non.");
        }
        contact.want(mandant.nir(), choice.equals("oui"));
        return done(request, Done.CHOISI);
    }

    @Post("/adresse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> address(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        csrf.check(request, form);
        String typed = form.getOrDefault("adresse", "");
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return wrong(
                    request,
                    mandant,
                    typed,
                    "adresse",
                    "Saisissez une adresse de courriel complète, comme prenom.nom@exemple.fr.");
        }
        return contact.requestCode(mandant.nir(), address.get())
                ? done(request, Done.ENVOYE)
                : wrong(
                        request,
                        mandant,
                        typed,
                        "adresse",
                        "Vous avez demandé trop de codes. Attendez une heure avant d’en demander un autre.");
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> code(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        csrf.check(request, form);
        return switch (contact.prove(mandant.nir(), form.getOrDefault("code", ""))) {
            case PROVEN -> done(request, Done.PROUVE);
            case WRONG ->
                wrong(
                        request,
                        mandant,
                        "",
                        "code",
                        "Ce n’est pas le code qui a été envoyé. Vérifiez les 6\u00a0chiffres du dernier message reçu.");
            case NONE ->
                wrong(
                        request,
                        mandant,
                        "",
                        "adresse",
                        "Ce code ne peut plus servir. Demandez-en un autre\u00a0: saisissez de nouveau votre adresse.");
        };
    }

    private static MutableHttpResponse<?> done(HttpRequest<?> request, Done done) {
        return Frames.seeOther(request, PATH + "?fait=" + done.name().toLowerCase(Locale.ROOT));
    }

    private MutableHttpResponse<?> wrong(
            HttpRequest<?> request, Mandant mandant, String typed, String field, String message) {
        return page(request, mandant, typed, null, Errors.of(FieldMessage.of(field, message)))
                .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private MutableHttpResponse<?> page(
            HttpRequest<?> request, Mandant mandant, String typed, @Nullable Done done, Errors errors) {
        boolean refused = messages.of(mandant.nir()).stream()
                .filter(each -> each.state() == MessageState.ENVOYE || each.state() == MessageState.REFUSE)
                .findFirst()
                .filter(latest -> latest.state() == MessageState.REFUSE)
                .isPresent();
        ContactPage model = ContactPage.of(contact.see(mandant.nir()), typed, refused, done, errors);
        String title = (errors.isEmpty() ? "" : "Erreur – ") + "Autorisations de contact";
        return frames.page(request, "compte/contact", new Screen(title, Tab.INFORMATIONS, mandant), model);
    }
}
