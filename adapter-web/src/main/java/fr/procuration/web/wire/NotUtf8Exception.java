package fr.procuration.web.wire;

import com.fasterxml.jackson.core.JsonParseException;

/** Bytes that are no UTF-8 (RFC 3629): overlong, cut off, surrogates, beyond U+10FFFF. */
public final class NotUtf8Exception extends JsonParseException {

    NotUtf8Exception() {
        super(null, "no UTF-8");
    }
}
