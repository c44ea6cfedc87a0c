package io.dudao.kit.attachment;

import io.dudao.kit.security.Caller;
import io.dudao.kit.security.Scope;

/**
 * Who asks for attachments: reads what they sent themselves, what is linked to a unit in their scope, and what
 * {@link FurtherReaders} let them.
 *
 * @param subject of the token
 */
public record Reader(String subject, Scope scope) {
    /** The caller of the request. */
    public static Reader of(Caller caller) {
        return new Reader(caller.subject(), caller.scope());
    }
}
