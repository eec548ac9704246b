package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Consumer;

/**
 * Lists or ends the sessions of an account, or ends those of everybody. The account is named as its provider names it; where
 * that is a dash, it is read from standard input, so that it stands in no list of processes.
 */
record SessionCommand(List<String> words) implements Maintenance.Work {

    /** The command that arguments name, if they name one. */
    static Optional<SessionCommand> of(String... args) {
        List<String> words = List.of(args);
        if (words.isEmpty() || !words.get(0).equals("sessions")) {
            return Optional.empty();
        }
        String form = words.size() > 1 ? words.get(1) + " " + words.size() : "";
        return List.of("list 4", "end 4", "end 5", "end-all 2").contains(form)
                ? Optional.of(new SessionCommand(words.subList(1, words.size())))
                : Optional.empty();
    }

    @Override
    public boolean run(Consumer<String> out, ApplicationContext context) {
        Sessions sessions = context.getBean(Sessions.class);
        Instant now = context.getBean(Clock.class).now();
        if (words.get(0).equals("end-all")) {
            sessions.endAll(Digest.EVERYBODY, now);
            note(context, now, "toutes, de tous les comptes");
            out.accept("All sessions, and all bearer tokens issued until now, are ended");
            return true;
        }
        Digest subject = Digest.ofSubject(words.get(1), subject());
        List<OpenSession> open = sessions.open(subject, now);
        if (words.get(0).equals("list")) {
            open.forEach(each -> out.accept(line(each)));
            out.accept(open.size() + " open");
            return true;
        }
        return words.size() == 4 ? endOne(out, context, open, now) : endAll(out, context, subject, now);
    }

    private boolean endOne(Consumer<String> out, ApplicationContext context, List<OpenSession> open, Instant now) {
        Optional<OpenSession> wanted = open.stream()
                .filter(each -> each.id().hex().equals(words.get(3)))
                .findFirst();
        wanted.ifPresent(each -> {
            context.getBean(Sessions.class).end(each.id().hex(), each.expiresAt());
            note(context, now, "une, compte " + each.subject().hex());
        });
        out.accept(wanted.isPresent() ? "The session is ended" : "No such session is open");
        return wanted.isPresent();
    }

    private static boolean endAll(Consumer<String> out, ApplicationContext context, Digest subject, Instant now) {
        context.getBean(Sessions.class).endAll(subject, now);
        note(context, now, "toutes, compte " + subject.hex());
        out.accept("All sessions of the account, and its bearer tokens issued until now, are ended");
        return true;
    }

    private String subject() {
        return words.get(2).equals("-") ? new Scanner(System.in).nextLine().strip() : words.get(2);
    }

    private static String line(OpenSession session) {
        String kiosk = session.kiosk() ? ", kiosk" : "";
        return "%s: opened %s, expires %s, from %s%s"
                .formatted(session.id().hex(), session.openedAt(), session.expiresAt(), session.origin(), kiosk);
    }

    private static void note(ApplicationContext context, Instant now, String outcome) {
        String named = System.getenv("PROCURATION_OPERATOR");
        String operator = named == null || named.isBlank() ? System.getProperty("user.name") : named;
        context.getBean(AuditTrail.class)
                .record(new AuditEntry(now, Kind.DECONNEXION, "exploitant:" + operator, null, "sessions end", outcome));
    }
}
