package fr.procuration.persistence.message;

import fr.procuration.port.message.ContactDetails.Origin;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a mandant is reached. On an array, Micronaut Data sees no annotation of types, hence the other {@code @Nullable}. */
@MappedEntity("contact")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ContactRow(
        @Id UUID mandant,
        boolean wanted,
        @Nullable Origin origin,
        @jakarta.annotation.Nullable byte[] addressData) {}
