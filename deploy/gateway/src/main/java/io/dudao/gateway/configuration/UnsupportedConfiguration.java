package io.dudao.gateway.configuration;

/** A file says something that this gateway does not do; it then does not start. */
public final class UnsupportedConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param where file, document and field; {@code why} what is wrong there */
    public UnsupportedConfiguration(String where, String why) {
        super(where + ": " + why);
    }
}
