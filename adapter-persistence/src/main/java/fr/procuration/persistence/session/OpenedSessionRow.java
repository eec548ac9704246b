package fr.procuration.persistence.session;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of opened sessions. */
@MappedEntity(value = "opened_session", escape = false)
record OpenedSessionRow(
        Instant openedAt,
        Instant expiresAt,
        @Id String id,
        String subject,
        @Nullable String providerSession,
        @Nullable String origin,
        boolean kiosk) {

    static OpenedSessionRow of(OpenSession session) {
        Digest under = session.providerSession();
        return new OpenedSessionRow(
                session.openedAt(),
                session.expiresAt(),
                session.id().hex(),
                session.subject().hex(),
                under == null ? null : under.hex(),
                session.origin(),
                session.kiosk());
    }

    OpenSession session() {
        Digest under = providerSession == null ? null : new Digest(providerSession);
        return new OpenSession(new Digest(id), new Digest(subject), under, openedAt, expiresAt, origin, kiosk);
    }
}
