package io.dudao.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a caller says of the page it wants; a {@code @BeanParam} of every list. */
public class PageRequest {
    /** How many items at most, 1 to 200. */
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit = 50;

    /** The {@code next} of the page before, with the same filters and sort; absent for the first page. */
    @QueryParam("cursor")
    @Size(max = 500)
    public @Nullable String cursor;

    /** The field to sort by, with a minus for descending, such as {@code -completedAt}; newest first if absent. */
    @QueryParam("sort")
    @Size(max = 50)
    public @Nullable String sort;

    /** A first page of the default size. */
    public PageRequest() {}

    /** A page of {@code limit} items after {@code cursor}. */
    public PageRequest(int limit, @Nullable String cursor, @Nullable String sort) {
        this.limit = limit;
        this.cursor = cursor;
        this.sort = sort;
    }

    /** The same page, sorted by {@code fallback} if the caller named no field. */
    public PageRequest orSortedBy(String fallback) {
        return new PageRequest(limit, cursor, sort == null ? fallback : sort);
    }
}
