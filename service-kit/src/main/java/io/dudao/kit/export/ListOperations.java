package io.dudao.kit.export;

import io.dudao.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operations of this service that answer pages of records: what can be exported. Looked up when first asked for. */
@ApplicationScoped
class ListOperations {
    private final BeanManager beans;
    private volatile @Nullable List<ListOperation> all;

    ListOperations(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * A list.
     *
     * @param name what it lists, as its path says
     * @param item the record that its pages hold
     */
    record ListOperation(Pattern path, int parameters, String name, Class<?> item) {
        List<Column> columns() {
            return Column.of(item);
        }
    }

    /** The list at {@code path}, or null if there is none. */
    @Nullable
    ListOperation at(String path) {
        return all().stream()
                .filter(list -> list.path().matcher(path).matches())
                .findFirst()
                .orElse(null);
    }

    private List<ListOperation> all() {
        List<ListOperation> known = all;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .distinct()
                    .flatMap(type -> listsOf(type).stream())
                    .sorted(Comparator.comparingInt(ListOperation::parameters))
                    .toList();
            all = known;
        }
        return known;
    }

    private static List<ListOperation> listsOf(Class<?> resource) {
        List<ListOperation> lists = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            Class<?> item = method.isAnnotationPresent(GET.class) ? itemOf(method.getGenericReturnType()) : null;
            if (item != null && item.isRecord()) {
                lists.add(list(pathOf(resource) + pathOf(method), item));
            }
        }
        return lists;
    }

    private static ListOperation list(String template, Class<?> item) {
        String[] literals = template.split("\\{[^}]*}", -1);
        String pattern =
                String.join("[^/]+", Arrays.stream(literals).map(Pattern::quote).toList());
        List<String> segments = Arrays.stream(template.split("/", -1))
                .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
                .toList();
        return new ListOperation(Pattern.compile(pattern), literals.length - 1, segments.getLast(), item);
    }

    private static String pathOf(java.lang.reflect.AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String text = path == null ? "" : path.value();
        return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    }

    /** What the page holds that {@code answer} wraps, however deep; null if it wraps none. */
    private static @Nullable Class<?> itemOf(Type answer) {
        if (!(answer instanceof ParameterizedType type)) {
            return null;
        }
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Page.class) {
            return argument instanceof Class<?> item ? item : null;
        }
        return itemOf(argument);
    }
}
