package fr.procuration.bootstrap.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;

/** A server of mail in the same process, which takes everything and passes nothing on. */
@Factory
@Requires(env = "local")
final class LocalMail {

    private static final String HOST = "127.0.0.1";

    /** A port that is free, unless {@code PROCURATION_SMTP_HOST} names a server. */
    static Map<String, Object> properties() {
        GreenMail mail = Holder.MAIL;
        return System.getenv().containsKey("PROCURATION_SMTP_HOST")
                ? Map.of()
                : Map.of(
                        "procuration.mail.host",
                        HOST,
                        "procuration.mail.port",
                        mail.getSmtp().getPort());
    }

    @Bean(preDestroy = "stop")
    @Singleton
    GreenMail mail() {
        return Holder.MAIL;
    }

    private static final class Holder {

        static final GreenMail MAIL = started();

        private static GreenMail started() {
            GreenMail mail = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
            mail.start();
            return mail;
        }
    }
}
