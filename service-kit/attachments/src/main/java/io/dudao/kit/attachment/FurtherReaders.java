package io.dudao.kit.attachment;

/**
 * Who may read what an aggregate uses, beside those who see its unit. A service that knows of such readers has one bean of
 * this kind.
 */
public interface FurtherReaders {
    /**
     * A condition in SQL, constant, over a link {@code l} ({@code aggregate}, {@code aggregate_id}, {@code unit_id}) and the
     * subject of the token, {@code :subject}.
     */
    String condition();
}
