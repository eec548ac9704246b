package fr.procuration.persistence.verification;

import fr.procuration.port.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a verification is, kept in a file, if there is one, so that another run goes on from there. */
public final class VerificationState {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final @Nullable Path file;
    private UUID mandant = BEFORE_ALL;
    private int part = -1;
    private long checkpoint;
    private long findings;

    private VerificationState(@Nullable Path file) {
        this.file = file;
    }

    /** From the beginning, and nothing is kept. */
    public static VerificationState none() {
        return new VerificationState(null);
    }

    /**
     * As it is kept in a file, or from the beginning if there is none.
     *
     * @throws UnavailableException if it cannot be read
     */
    public static VerificationState in(Path file) {
        VerificationState state = new VerificationState(file);
        try {
            if (Files.exists(file)) {
                String[] kept = Files.readString(file).strip().split(" ");
                state.mandant = UUID.fromString(kept[0]);
                state.part = Integer.parseInt(kept[1]);
                state.checkpoint = Long.parseLong(kept[2]);
                state.findings = Long.parseLong(kept[3]);
            }
            return state;
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new UnavailableException("the state of the verification", unreadable);
        }
    }

    UUID mandant() {
        return mandant;
    }

    int part() {
        return part;
    }

    /** The last checkpoint that is verified; the chains are then. */
    long checkpoint() {
        return checkpoint;
    }

    boolean areChainsVerified() {
        return checkpoint > 0;
    }

    long findings() {
        return findings;
    }

    void found() {
        findings++;
    }

    void verifiedChains(UUID until, int ofPart) {
        mandant = until;
        part = ofPart;
        keep();
    }

    void verifiedCheckpoint(long number) {
        checkpoint = number;
        keep();
    }

    /** After the end the next run begins anew. */
    void done() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UnavailableException("the state of the verification", e);
        }
    }

    private void keep() {
        if (file == null) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, "%s %d %d %d%n".formatted(mandant, part, checkpoint, findings));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnavailableException("the state of the verification", e);
        }
    }
}
