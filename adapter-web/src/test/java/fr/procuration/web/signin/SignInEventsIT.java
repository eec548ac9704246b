package fr.procuration.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.event.LogoutEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever listens is told of everybody who comes in, is refused, or leaves. */
class SignInEventsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.events", "true"));

    @BeforeEach
    void forget() {
        heard().clear();
    }

    @Test
    void tells_who_came_in() {
        signIn("francoise");

        assertThat(heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        LoginSuccessfulEvent.class,
                        event -> assertThat(event.getSource()).isInstanceOf(Authentication.class));
    }

    @Test
    void tells_that_somebody_was_refused() {
        signIn("jean");

        assertThat(heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        LoginFailedEvent.class,
                        event -> assertThat(event.getSource()).isInstanceOf(AuthenticationResponse.class));
    }

    @ParameterizedTest
    @CsvSource({"POST, /deconnexion, X-Nothing", "GET, /fin?canal=bms, Sec-Fetch-Site"})
    void tells_who_left(String method, String path, String header) {
        String cookie = signIn("francoise").header("Set-Cookie").split(";", 2)[0];
        heard().clear();

        SERVICE.call(method, path)
                .header("Cookie", cookie)
                .header(header, "same-origin")
                .send();

        assertThat(heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        LogoutEvent.class,
                        event -> assertThat(event.getSource()).isInstanceOf(Authentication.class));
    }

    @Test
    void tells_nothing_of_somebody_who_was_not_there() {
        SERVICE.call("POST", "/deconnexion").send();

        assertThat(heard()).isEmpty();
    }

    private static List<Object> heard() {
        return SERVICE.bean(Ear.class).heard;
    }

    private static Answer signIn(String code) {
        return SERVICE.call("POST", "/connexion")
                .form("identifiant=2550814168025&code=" + code)
                .send();
    }

    /** Listens. */
    @Singleton
    @Requires(property = "test.events")
    static final class Ear {

        private final List<Object> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(LoginSuccessfulEvent event) {
            heard.add(event);
        }

        @EventListener
        void hear(LoginFailedEvent event) {
            heard.add(event);
        }

        @EventListener
        void hear(LogoutEvent event) {
            heard.add(event);
        }
    }
}
