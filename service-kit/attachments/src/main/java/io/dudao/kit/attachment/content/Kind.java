package io.dudao.kit.attachment.content;

/** What an attachment is for; each has a size limit of its own. */
public enum Kind {
    PHOTO,
    VIDEO,
    VOICE,
    SIGNATURE
}
