package io.dudao.feedback.intake;

import io.dudao.kit.security.Caller;
import io.dudao.kit.security.Scope;

/**
 * Who hands feedback in.
 *
 * @param subject the token's subject
 * @param bringsHistory whether answers of any age are taken: an administrator moves them over from another system
 */
public record Sender(Scope scope, String subject, boolean bringsHistory) {

    static Sender of(Caller caller) {
        return new Sender(caller.scope(), caller.subject(), caller.hasRole("admin"));
    }
}
