package io.dudao.kit.attachment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The tables of attachments. They need a table {@code unit} with {@code id, code, region_path}, a copy or the owner's. */
@ApplicationScoped
public class AttachmentTable {
    /** What uses an attachment: the kind of an aggregate and which one. */
    record Use(String aggregate, UUID id) {}

    private static final String READABLE = """
            (:everything
             or exists (select 1 from attachment_sender s where s.sha256 = a.sha256 and s.subject = :subject)
             or exists (select 1 from attachment_link l left join unit u on u.id = l.unit_id
                 where l.sha256 = a.sha256
                 and (l.unit_id is null or u.code in (select json_array_elements_text(cast(cast(:units as text) as json)))
                      or exists (select 1 from json_array_elements_text(cast(cast(:regions as text) as json)) as region (path)
                                 where u.region_path = region.path
                                    or starts_with(u.region_path, concat(region.path, '/')))
                      or (FURTHER))))
            """;
    private static final String FIND =
            "select cast(row_to_json(a) as text) from attachment a where a.sha256 = :sha256 and ";
    // The lock keeps the sweep away until the links are written; what it is just sweeping is waited for and then not
    // found.
    private static final String LOCK_READABLE = """
            select a.sha256 from attachment a
            where a.sha256 in (select json_array_elements_text(cast(cast(:hashes as text) as json)))
            and (exists (select 1 from attachment_link used where used.sha256 = a.sha256 and used.aggregate = :aggregate
                         and cast(used.aggregate_id as text) = :aggregateId) or\s""";
    private static final String INSERT = """
            insert into attachment
            select * from json_populate_record(cast(null as attachment), cast(cast(:row as text) as json))
            on conflict do nothing
            """;
    private static final String TOUCH = """
            update attachment a set last_sent_at = greatest(last_sent_at, cast(cast(:now as text) as timestamptz))
            where sha256 = :sha256 returning cast(row_to_json(a) as text)
            """;
    private static final String SENDER = """
            insert into attachment_sender (sha256, subject, sent_at) values (:sha256, :subject, cast(cast(:now as text) as timestamptz))
            on conflict (sha256, subject) do update set sent_at = excluded.sent_at
            """;
    private static final String LINK = """
            insert into attachment_link (sha256, aggregate, aggregate_id, unit_id, linked_at)
            select hash, :aggregate, cast(cast(:aggregateId as text) as uuid), cast(nullif(cast(:unitId as text), '') as uuid), cast(cast(:now as text) as timestamptz)
            from json_array_elements_text(cast(cast(:hashes as text) as json)) as hashes (hash)
            on conflict do nothing
            """;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String readable;

    AttachmentTable(Instance<FurtherReaders> further) {
        readable = READABLE.replace(
                "FURTHER", further.isUnsatisfied() ? "false" : further.get().condition());
    }

    /** The attachment, if {@code reader} may see it. */
    Uni<@Nullable StoredAttachment> find(Mutiny.Session session, String sha256, Reader reader) {
        return asked(session.createNativeQuery(FIND + readable, String.class), reader)
                .setParameter("sha256", sha256)
                .getSingleResultOrNull()
                .map(AttachmentTable::read);
    }

    /**
     * Those of {@code hashes} that are there and that {@code reader} may see, or that {@code use} names already; they stay
     * until the transaction ends.
     */
    Uni<List<String>> lockReadable(
            Mutiny.Session session, Collection<String> hashes, Reader reader, @Nullable Use use) {
        return asked(session.createNativeQuery(LOCK_READABLE + readable + ") for key share of a", String.class), reader)
                .setParameter("hashes", write(hashes))
                .setParameter("aggregate", use == null ? "" : use.aggregate())
                .setParameter("aggregateId", use == null ? "" : use.id().toString())
                .getResultList();
    }

    /** Adds the row; false if there is one with this hash. */
    Uni<Boolean> insert(Mutiny.Session session, StoredAttachment row) {
        return session.createNativeQuery(INSERT)
                .setParameter("row", write(row))
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** Notes that the content was sent again; null if there is none. */
    Uni<@Nullable StoredAttachment> touch(Mutiny.Session session, String sha256, Instant now) {
        return session.createNativeQuery(TOUCH, String.class)
                .setParameter("sha256", sha256)
                .setParameter("now", now.toString())
                .getSingleResultOrNull()
                .map(AttachmentTable::read);
    }

    /** Notes who has had the content in hands. */
    Uni<Void> addSender(Mutiny.Session session, String sha256, String subject, Instant now) {
        return session.createNativeQuery(SENDER)
                .setParameter("sha256", sha256)
                .setParameter("subject", subject)
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes where they are used; what is noted already stays. */
    Uni<Void> link(Mutiny.Session session, Collection<String> hashes, @Nullable UUID unitId, Use use, Instant now) {
        return session.createNativeQuery(LINK)
                .setParameter("hashes", write(hashes))
                .setParameter("unitId", unitId == null ? "" : unitId.toString())
                .setParameter("aggregate", use.aggregate())
                .setParameter("aggregateId", use.id().toString())
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static SelectionQuery<String> asked(SelectionQuery<String> query, Reader reader) {
        return query.setParameter("everything", reader.scope().everything())
                .setParameter("subject", reader.subject())
                .setParameter("units", write(reader.scope().units()))
                .setParameter("regions", write(reader.scope().regions()));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    private static @Nullable StoredAttachment read(@Nullable String row) {
        try {
            return row == null ? null : JSON.readValue(row, StoredAttachment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attachment cannot be read", e);
        }
    }
}
