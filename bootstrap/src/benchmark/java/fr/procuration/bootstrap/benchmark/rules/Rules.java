package fr.procuration.bootstrap.benchmark.rules;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.Match;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.identity.Sex;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One call of each rule; names of the methods are what the table shows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Rules {

    private final Instant now = Instant.parse("2026-11-23T17:06:06Z");
    private String nir = "2550814168025";
    private String printedNir = "2 55 08 14 168 025 38";
    private Name plain = new Name("Martin");
    private Name capitals = new Name("MARTIN");
    private Name withMarks = new Name("Lefèvre-d’Ormesson");
    private Name withoutMarks = new Name("LEFEVRE DORMESSON");
    private Name withUmlauts = new Name("Müller-Öztürk");
    private Name transliterated = new Name("MUELLER OEZTUERK");

    private Mandataire nicolas = new Mandataire(
            new Identite(Civilite.MONSIEUR, new Name("Martin"), null, new Name("Nicolas"), new BirthDate(1991, 4, 16)));
    private IdentityDocument card = new IdentityDocument(
            new Name("MARTIN"), List.of(new Name("Nicolas"), new Name("Paul")), new BirthDate(1991, 4, 16), Sex.M);
    private ProcurationId id = new ProcurationId(UUID.fromString("9094312b-7eab-401d-9ef2-e3ec8c6885fc"));
    private Declaration declaration = new Declaration(
            new Mandant(
                    new Nir("2550814168025"),
                    new Identite(
                            Civilite.MADAME,
                            new Name("Durand"),
                            null,
                            new Name("Françoise"),
                            new BirthDate(1955, 8, 2))),
            nicolas,
            true,
            Canal.WEB);
    private Procuration running =
            Procuration.grant(id, declaration, null, now.minusSeconds(86_400)).procuration();

    /**
     * A number in its stored form.
     *
     * @return the number
     */
    @Benchmark
    public Nir nirAsStored() {
        return Nir.parse(nir);
    }

    /**
     * A number as it stands on the card.
     *
     * @return the number
     */
    @Benchmark
    public Nir nirAsPrinted() {
        return Nir.parse(printedNir);
    }

    /**
     * A name as somebody typed it.
     *
     * @return the name
     */
    @Benchmark
    public Name nameTyped() {
        return new Name("Martin");
    }

    /**
     * Two names that differ in their capitals.
     *
     * @return that they are the same
     */
    @Benchmark
    public boolean namesCompared() {
        return plain.sameAs(capitals);
    }

    /**
     * Two names that differ in marks, hyphens and apostrophes.
     *
     * @return that they are the same
     */
    @Benchmark
    public boolean namesWithMarksCompared() {
        return withMarks.sameAs(withoutMarks);
    }

    /**
     * Two names of which one may be read in several ways.
     *
     * @return that they are the same
     */
    @Benchmark
    public boolean namesTransliteratedCompared() {
        return withUmlauts.sameAs(transliterated);
    }

    /**
     * An identity document and who was declared: the verdict of the desk.
     *
     * @return that they agree
     */
    @Benchmark
    public Match documentCompared() {
        return card.compareWith(nicolas.identite(), Paris.dayOf(now)).overall();
    }

    /**
     * What a look-up asks of the procuration that it found.
     *
     * @return that it runs
     */
    @Benchmark
    public Object stateAtAnInstant() {
        return running.stateAt(now);
    }

    /**
     * A grant by somebody who never gave one.
     *
     * @return the procuration and its event
     */
    @Benchmark
    public Change grantDecided() {
        return Procuration.grant(id, declaration, null, now);
    }

    /**
     * A grant while another one runs.
     *
     * @return the refusal
     */
    @Benchmark
    public RefusedException grantRefused() {
        try {
            Procuration.grant(id, declaration, running, now);
        } catch (RefusedException refused) {
            return refused;
        }
        throw new IllegalStateException("granted");
    }
}
