package org.workspacesportal.process;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;

/** Reads the values of a class that does nothing but name things. */
final class Constants {

    private Constants() {}

    static Set<String> of(Class<?> type) {
        var values = new TreeSet<String>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    values.add((String) field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return values;
    }
}
