package io.dudao.contracts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of an event record that are never null, so that {@code @Nullable} alone decides what is optional. */
record RequiredComponents(List<Method> accessors) {
    private static final ClassValue<RequiredComponents> BY_RECORD = new ClassValue<>() {
        @Override
        protected RequiredComponents computeValue(Class<?> type) {
            return new RequiredComponents(Arrays.stream(type.getRecordComponents())
                    .filter(RequiredComponents::isRequired)
                    .map(RecordComponent::getAccessor)
                    // A record nested in a test need not be public.
                    .filter(Method::trySetAccessible)
                    .toList());
        }
    };

    static RequiredComponents of(Class<? extends EventData> type) {
        return BY_RECORD.get(type);
    }

    /** The names of the required components that are null in {@code data}. */
    List<String> missingIn(EventData data) {
        return accessors.stream()
                .filter(accessor -> valueOf(accessor, data) == null)
                .map(Method::getName)
                .toList();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(Method accessor, EventData data) {
        try {
            return accessor.invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no access to " + accessor, e);
        }
    }
}
