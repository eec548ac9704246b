package fr.procuration.web.wire;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Refuses bytes that are no UTF-8 before Jackson reads them: its decoder takes overlong forms for the character they spell. */
final class StrictUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        return decorate(context, bytes, 0, bytes.length);
    }

    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return new ByteArrayInputStream(bytes, offset, length);
        } catch (CharacterCodingException malformed) {
            throw new NotUtf8Exception();
        }
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }
}
