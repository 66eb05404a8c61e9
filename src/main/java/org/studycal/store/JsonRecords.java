package org.studycal.store;

import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by plain reflection. Jackson's own way, method handles, costs a cold process more
 * than reading the file.
 */
final class JsonRecords extends StdValueInstantiator {

    private static final long serialVersionUID = 1L;

    /** Puts it in the place of Jackson's. */
    static final ValueInstantiators ALL =
            new ValueInstantiators.Base() {
                @Override
                public ValueInstantiator modifyValueInstantiator(
                        DeserializationConfig config,
                        BeanDescription.Supplier bean,
                        ValueInstantiator usual) {
                    return bean.getBeanClass().isRecord()
                            ? new JsonRecords((StdValueInstantiator) usual)
                            : usual;
                }
            };

    private JsonRecords(StdValueInstantiator usual) {
        super(usual);
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] parts) {
        try {
            return ((Constructor<?>) getWithArgsCreator().getMember()).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
