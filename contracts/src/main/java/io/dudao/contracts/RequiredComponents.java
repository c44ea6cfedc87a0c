package io.dudao.contracts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of an event record that are never null, so that {@code @Nullable} alone decides what is optional. */
record RequiredComponents(List<RecordComponent> components) {
    private static final ClassValue<RequiredComponents> BY_RECORD = new ClassValue<>() {
        @Override
        protected RequiredComponents computeValue(Class<?> record) {
            return new RequiredComponents(Arrays.stream(record.getRecordComponents())
                    .filter(RequiredComponents::isRequired)
                    .toList());
        }
    };

    static RequiredComponents of(Class<? extends EventData> record) {
        return BY_RECORD.get(record);
    }

    /** The names of the required components that are null in {@code data}. */
    List<String> missingIn(EventData data) {
        return components.stream()
                .filter(component -> valueOf(component, data) == null)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, EventData data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no access to " + component.getName() + " of " + data.getClass(), e);
        }
    }
}
