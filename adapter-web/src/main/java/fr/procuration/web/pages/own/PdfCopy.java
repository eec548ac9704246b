package fr.procuration.web.pages.own;

import fr.procuration.web.pages.paper.TaggedDocument;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** A copy as a document that can be read aloud. */
@Singleton
final class PdfCopy {

    private final TaggedDocument document;

    PdfCopy(TaggedDocument document) {
        this.document = document;
    }

    void write(OwnCopy copy, OutputStream out) throws IOException {
        document.write("compte/copie", copy, out);
    }
}
