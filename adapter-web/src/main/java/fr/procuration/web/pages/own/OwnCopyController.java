package fr.procuration.web.pages.own;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.web.http.FormToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The mandant takes a copy of all that is known about them; it is asked by a form, for it leaves a trace. */
@Hidden
@Controller("/informations/copie")
@Secured("ASSURE")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnCopyController {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");
    private static final MediaType PDF = MediaType.of("application/pdf");

    private final FormToken token;
    private final HttpClientAddressResolver addresses;
    private final CopyOwnData data;
    private final CopyLines lines;
    private final PdfCopy pdf;

    OwnCopyController(
            FormToken token, HttpClientAddressResolver addresses, CopyOwnData data, CopyLines lines, PdfCopy pdf) {
        this.token = token;
        this.addresses = addresses;
        this.data = data;
        this.lines = lines;
        this.pdf = pdf;
    }

    @Post
    HttpResponse<byte[]> copy(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        token.check(request, form);
        OwnCopy copy = lines.of(mandant, data.of(mandant.nir(), addresses.resolve(request)));
        return "csv".equals(form.get("format"))
                ? answer(copy, CSV, "csv", out -> CsvCopy.write(copy, out))
                : answer(copy, PDF, "pdf", out -> pdf.write(copy, out));
    }

    /** Written before it is sent: what fails is told as such, and no copy ends before its end. */
    private static HttpResponse<byte[]> answer(OwnCopy copy, MediaType type, String extension, Copying copying) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            copying.to(written);
        } catch (IOException e) {
            throw new UncheckedIOException("a copy could not be written", e);
        }
        String name = "mes-procurations-" + Paris.dayOf(copy.when()) + "." + extension;
        return HttpResponse.ok(written.toByteArray())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** What writes a copy. */
    @FunctionalInterface
    private interface Copying {

        void to(OutputStream out) throws IOException;
    }
}
