package io.dudao.training.course;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The queries of courses. They belong to no unit, so every caller with the role sees them. */
@ApplicationScoped
public class CourseRepository {

    /** The course {@code id}; fails with {@link NotFound} if there is none. */
    public Uni<Course> require(Mutiny.Session session, UUID id) {
        return session.find(Course.class, id).onItem().ifNull().failWith(() -> new NotFound("course " + id));
    }

    /** The course {@code code} that a command names; fails with {@code unknown-course} if there is none. */
    public Uni<Course> requireByCode(Mutiny.Session session, String code) {
        return session.createQuery("from Course c where c.code = :code", Course.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new RuleBroken("unknown-course", "There is no course " + code + "."));
    }

    /** All courses, or the one of this code. */
    public Uni<Page<Course>> list(Mutiny.Session session, @Nullable String code, PageRequest page) {
        return KeysetQuery.of(Course.class, Course::id)
                .filter("e.code = :code", "code", code)
                .sortable(SortField.ofText("code", Course::code))
                .fetch(session, page);
    }
}
